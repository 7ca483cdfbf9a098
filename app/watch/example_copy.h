#pragma once

#include <QString>

namespace app {

/// The person's folder for the servers that come with the program as examples.
QString examplesFolder();

/// Copies the example of that name, "article.py", into the folder, or brings the copy that is there up to
/// date. One that the person changed stays as it is. Returns a sentence where that is not possible.
QString copyExample(const QString& name, const QString& folder);

} // namespace app
