#pragma once

#include "ui/picture/figure.h"
#include "ui/picture/figure_style.h"

#include <QDialog>

#include <functional>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QSpinBox;

namespace ui {

class PicturePreview;

/// What a picture shows and looks like, with a preview that can be dragged to another window. Carries nothing
/// out itself.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    using Source = std::function<Figure(const FigureStyle& style, bool isWhole)>;

    /// `screenTheme` tells how the window looks.
    ExportDialog(Source source, std::function<Theme()> screenTheme, QWidget* parent);

    Figure figure() const;

    FigureStyle style() const;

    /// Not only what is on the screen.
    bool isWhole() const;

    qreal scale() const;

    /// The run changed.
    void refresh();

    /// One sentence: what became of the picture, or why nothing did.
    void say(const QString& sentence);

Q_SIGNALS:
    void saveRequested();
    void copyRequested();
    void embedRequested();

private:
    void addFields(QFormLayout& form);
    void addSize(QFormLayout& form);
    void addLabels(QFormLayout& form);
    QWidget* makeButtons();
    QComboBox* addChoice(QFormLayout& form, const char* name, const QString& text, const QString& lesson);
    QSpinBox* makeSide(const char* name, const QString& text, int least);

    Source m_source;
    std::function<Theme()> m_screenTheme;
    PicturePreview* m_preview;
    QComboBox* m_part;
    QComboBox* m_theme;
    QComboBox* m_size;
    QSpinBox* m_width;
    QSpinBox* m_height;
    QComboBox* m_scale;
    QCheckBox* m_title;
    QCheckBox* m_settings;
    QCheckBox* m_legend;
    QCheckBox* m_date;
    QLabel* m_sentence;
    QPushButton* m_save;
};

} // namespace ui
