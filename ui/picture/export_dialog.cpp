#include "ui/picture/export_dialog.h"

#include "ui/picture/picture_preview.h"

#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <utility>

namespace ui {

namespace {

constexpr int kSmallestSide = 200;
constexpr int kLargest = 8000;
constexpr int kSizeSteps = 10;
constexpr int kAsOnScreen = -1;

} // namespace

ExportDialog::ExportDialog(Source source, std::function<Theme()> screenTheme, QWidget* parent)
    : QDialog(parent)
    , m_source(std::move(source))
    , m_screenTheme(std::move(screenTheme))
    , m_preview(new PicturePreview([this] { return figure(); }, [this] { return scale(); }))
    , m_sentence(new QLabel)
{
    setObjectName(QStringLiteral("exportDialog"));
    setWindowTitle(tr("Export picture"));
    auto* form = new QFormLayout;
    form->setSpacing(10);
    addFields(*form);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(14);
    column->addWidget(m_preview);
    column->addLayout(form);
    m_sentence->setObjectName(QStringLiteral("exportSentence"));
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->hide();
    column->addWidget(m_sentence);
    column->addWidget(makeButtons());
    m_save->setDefault(true); // once it knows its dialog
    column->setSizeConstraint(QLayout::SetFixedSize);
    refresh();
}

QComboBox* ExportDialog::addChoice(QFormLayout& form, const char* name, const QString& text,
                                   const QString& lesson)
{
    auto* choice = new QComboBox;
    choice->setObjectName(QLatin1String(name));
    choice->setAccessibleName(text);
    choice->setToolTip(lesson);
    form.addRow(text, choice);
    connect(choice, &QComboBox::currentIndexChanged, this, &ExportDialog::refresh);
    return choice;
}

void ExportDialog::addFields(QFormLayout& form)
{
    m_part =
        addChoice(form, "exportPart", tr("Shows"),
                  tr("The stretch of time that is on the screen, or the run from its begin to its end. A "
                     "comparison is always shown whole."));
    m_part->addItem(tr("What is on the screen"), false);
    m_part->addItem(tr("The whole run"), true);
    m_theme =
        addChoice(form, "exportTheme", tr("Colours"),
                  tr("For print the ground is white, and the patterns survive a black-and-white printer."));
    m_theme->addItem(tr("As on the screen"), kAsOnScreen);
    m_theme->addItem(tr("Light"), static_cast<int>(FigureTheme::Light));
    m_theme->addItem(tr("Dark"), static_cast<int>(FigureTheme::Dark));
    m_theme->addItem(tr("Print"), static_cast<int>(FigureTheme::Print));
    addSize(form);
    m_scale = addChoice(form, "exportScale", tr("Pixels"),
                        tr("How many pixels a PNG has for each one of the size; SVG and PDF have none."));
    for (const int scale : {1, 2, 3, 4})
        m_scale->addItem(QStringLiteral("%1×").arg(scale), scale);
    m_scale->setCurrentIndex(1);
    addLabels(form);
}

QSpinBox* ExportDialog::makeSide(const char* name, const QString& text, int least)
{
    auto* side = new QSpinBox;
    side->setObjectName(QLatin1String(name));
    side->setAccessibleName(text);
    side->setToolTip(tr("The picture fills this size: rows and text grow or shrink with it."));
    side->setRange(least, kLargest);
    side->setSingleStep(kSizeSteps);
    connect(side, &QSpinBox::valueChanged, this, &ExportDialog::refresh);
    return side;
}

void ExportDialog::addSize(QFormLayout& form)
{
    m_size = addChoice(form, "exportSize", tr("Size"), tr("Usual sizes; any other can be typed below."));
    m_width = makeSide("exportWidth", tr("Width"), kSmallestSide);
    m_height = makeSide("exportHeight", tr("Height"), kSmallestSide - kSizeSteps);
    m_height->setSpecialValueText(tr("as needed"));
    auto* sides = new QHBoxLayout;
    sides->addWidget(m_width);
    sides->addWidget(m_height);
    form.addRow({}, sides);
    connect(m_size, &QComboBox::currentIndexChanged, this, [this] {
        const auto size = m_size->currentData().toSize();
        m_width->setValue(size.width());
        m_height->setValue(size.height() > 0 ? size.height() : m_height->minimum());
    });
    const QSignalBlocker notYet(m_size);
    m_size->addItem(tr("As high as needed"), QSize(FigureStyle::kUsualWidth, 0));
    m_size->addItem(tr("A slide"), QSize(1920, 1080));
    m_size->addItem(tr("Half a slide"), QSize(960, 1080));
    m_size->addItem(tr("Small"), QSize(800, 450));
    m_width->setValue(FigureStyle::kUsualWidth);
}

void ExportDialog::addLabels(QFormLayout& form)
{
    auto* row = new QHBoxLayout;
    const auto add = [&](const char* name, const QString& text, bool isChecked) {
        auto* box = new QCheckBox(text);
        box->setObjectName(QLatin1String(name));
        box->setChecked(isChecked);
        box->setToolTip(tr("Stands on the picture."));
        row->addWidget(box);
        connect(box, &QCheckBox::toggled, this, &ExportDialog::refresh);
        return box;
    };
    m_title = add("exportTitle", tr("Title"), true);
    m_settings = add("exportSettings", tr("Settings"), true);
    m_legend = add("exportLegend", tr("Legend"), true);
    m_date = add("exportDate", tr("Date"), false);
    form.addRow(tr("With"), row);
}

QWidget* ExportDialog::makeButtons()
{
    auto* buttons = new QWidget;
    auto* row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    const auto add = [&](const char* name, const QString& text, const QString& lesson) {
        auto* button = new QPushButton(text);
        button->setObjectName(QLatin1String(name));
        button->setToolTip(lesson);
        row->addWidget(button);
        return button;
    };
    row->addStretch();
    auto* close = add("closeExportButton", tr("Close"), tr("Closes this dialog; nothing is written."));
    auto* copy = add("copyPictureButton", tr("Copy"),
                     tr("Puts the picture on the clipboard, as pixels and as a drawing."));
    auto* embed = add("copyEmbedButton", tr("Copy embed code"),
                      tr("Puts on the clipboard what shows the page in an article: an <iframe> that grows to "
                         "the page's height."));
    m_save = add("savePictureButton", tr("Save…"),
                 tr("Writes a picture (.png, .svg, .pdf), the run growing (.webp), a page to play it "
                    "(.html), or a table (.csv), as the file's name ends."));
    m_save->setProperty("role", QStringLiteral("primary"));
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(copy, &QPushButton::clicked, this, &ExportDialog::copyRequested);
    connect(embed, &QPushButton::clicked, this, &ExportDialog::embedRequested);
    connect(m_save, &QPushButton::clicked, this, &ExportDialog::saveRequested);
    return buttons;
}

FigureStyle ExportDialog::style() const
{
    FigureStyle style;
    const int theme = m_theme->currentData().toInt();
    style.theme = theme == kAsOnScreen ? m_screenTheme() : themeOf(static_cast<FigureTheme>(theme));
    const bool isAsNeeded = m_height->value() == m_height->minimum();
    style.size = {m_width->value(), isAsNeeded ? 0 : m_height->value()};
    style.hasTitle = m_title->isChecked();
    style.hasSettings = m_settings->isChecked();
    style.hasLegend = m_legend->isChecked();
    style.hasDate = m_date->isChecked();
    return style;
}

Figure ExportDialog::figure() const
{
    return m_source(style(), isWhole());
}

bool ExportDialog::isWhole() const
{
    return m_part->currentData().toBool();
}

qreal ExportDialog::scale() const
{
    return m_scale->currentData().toInt();
}

/// Also while the fields are being made: then there is nothing to show yet.
void ExportDialog::refresh()
{
    if (isVisible()) m_preview->refresh();
}

void ExportDialog::say(const QString& sentence)
{
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    if (sentence.isEmpty()) return;
    QAccessibleEvent announcement(m_sentence, QAccessible::Alert);
    QAccessible::updateAccessibility(&announcement);
}

} // namespace ui

#include "moc_export_dialog.cpp"
