#pragma once

#include "ui/page/page_breath.h"

#include <QByteArray>
#include <QImage>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace ui {

/// A run as it is saved, packed. Any thread.
using SavedRun = std::function<QByteArray()>;

/// What browsers show that run no script: texts, and a picture below them.
struct StillPart
{
    QString heading;
    QStringList paragraphs;
    QImage picture; ///< null: none
    QString told;   ///< what the picture shows, in sentences
};

/// A page of one file, which needs nothing from elsewhere.
struct WebPage
{
    QString title;
    QString settings;
    std::vector<StillPart> still; ///< from top to bottom
    SavedRun run;                 ///< what the program opens again

    /// Its "runs", and what else it shows. Is asked once for each language.
    std::function<QJsonObject(PageBreath& breath)> content;
};

/// Empty where it is not wanted any more. GUI thread.
QByteArray htmlOf(const WebPage& page, const PageBreath::IsWanted& isWanted = {});

} // namespace ui
