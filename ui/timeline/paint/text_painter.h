#pragma once

#include "ui/style/theme.h"
#include "ui/timeline/scene/scene.h"

#include <QHash>
#include <QStaticText>

#include <array>

class QPainter;

namespace ui {

/// Paints the texts of a scene, and grounds for them where something would run through the letters.
/// Remembers how words are laid out: the same ones come again in every frame.
class TextPainter
{
public:
    explicit TextPainter(const Theme& theme)
        : m_theme(theme)
    {}

    void paint(QPainter& painter, const std::vector<SceneText>& texts) const;

    /// The grounds only, for what is to be painted between them and the letters.
    void paintPlates(QPainter& painter, const std::vector<SceneText>& texts) const;

private:
    const QStaticText& laidOut(TextStyle style, const QString& text) const;
    QColor plateOf(const SceneText& text) const;
    QColor colourOf(const SceneText& text) const;

    Theme m_theme;
    mutable std::array<QHash<QString, QStaticText>, kTextStyleCount> m_texts;
};

} // namespace ui
