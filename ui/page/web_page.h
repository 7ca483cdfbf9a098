#pragma once

#include "ui/page/page_texts.h"

#include <QByteArray>
#include <QImage>
#include <QJsonObject>
#include <QString>

#include <functional>

namespace ui {

/// A page of one file, which needs nothing from elsewhere.
struct WebPage
{
    QString title;
    QString settings;
    QString told;   ///< what the picture shows, in sentences
    QImage picture; ///< for browsers that run no script
    QByteArray run; ///< as it is saved, packed: what the program opens again

    /// Its "runs", and what else it shows. Is asked once for each language.
    std::function<QJsonObject(PageTexts& texts)> content;
};

/// GUI thread.
QByteArray htmlOf(const WebPage& page);

} // namespace ui
