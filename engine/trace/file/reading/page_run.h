#pragma once

namespace trace {

/// Whether the file begins as a web page does. Where it is read from does not change.
bool isWebPage(int descriptor);

/// The run that a web page of ours holds, as a file without a name, to be read from its begin; -1 where the
/// page holds none. Does not close the page.
int openRunInPage(int descriptor);

} // namespace trace
