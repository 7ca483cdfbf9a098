#pragma once

#include <QTranslator>

namespace ui {

/// Finds a text in its context or, for the many functions that have none of their own in the catalogue, in
/// that of the namespace around it: "ui::Menus", then "ui".
class Translator : public QTranslator
{
    Q_OBJECT

public:
    using QTranslator::QTranslator;

    QString translate(const char* context, const char* text, const char* comment, int count) const override;
};

} // namespace ui
