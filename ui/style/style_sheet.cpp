#include "ui/style/style_sheet.h"

#include <QRegularExpression>

#include <array>
#include <utility>

namespace ui {

namespace {

constexpr auto kBarsAndPanels = R"(
QMainWindow, QMainWindow::separator { background: <border>; }
QMainWindow::separator { width: 1px; height: 1px; }
QMainWindow::separator:hover { background: <accent>; }
QMenuBar { background: <panel>; color: <text>; border-bottom: 1px solid <border>; padding: 2px 4px; }
QMenuBar::item { padding: 4px 10px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: <accentSoft>; color: <accent>; }
QMenu { background: <panel>; color: <text>; border: 1px solid <border>; padding: 4px; }
QMenu::item { padding: 6px 28px 6px 24px; border-radius: 4px; }
QMenu::item:selected { background: <accentSoft>; color: <accent>; }
QMenu::item:disabled { color: <muted>; }
QMenu::separator { height: 1px; background: <border>; margin: 4px 8px; }
QToolBar { background: <panel>; border: none; border-bottom: 1px solid <border>; padding: 0; spacing: 0; }
QStatusBar { background: <panel>; color: <muted>; border-top: 1px solid <border>; font-size: 12px; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: <muted>; font-size: 12px; }
QToolTip { background: <panel>; color: <text>; border: 1px solid <border>; padding: 6px; }
QDialog { background: <panel>; color: <text>; }
QMenu, QToolTip { font-family: <family>; font-size: 13px; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QWidget[role="centre"] { background: <background>; }
QScrollArea, QWidget[role="panel"], QDockWidget { background: <panel>; border: none; }
QWidget[role="legend"], QFrame[role="legend"] { background: <panel>; border: none; border-top: 1px solid <border>; }
QTabWidget::pane { background: <panel>; border: none; border-top: 1px solid <border>; }
QTabWidget::tab-bar { left: 8px; }
QTabWidget { background: <panel>; }
QTabBar { background: <panel>; }
QTabBar::tab { background: <panel>; color: <muted>; padding: 7px 10px; margin-right: 8px;
               border: none; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: <accent>; font-weight: 600; border-bottom: 2px solid <accent>; }
QTabBar::tab:focus { color: <text>; }
QFrame[role="dockHeader"] { background: <panel>; border: none; border-top: 1px solid <border>; }
QPlainTextEdit[role="log"] { background: <panel>; color: <softText>; border: 1px solid transparent; padding: 5px 11px; }
QPlainTextEdit[role="log"]:focus, QTextEdit[role="source"]:focus, QTableView:focus, QListWidget[role="words"]:focus {
    border-color: <accent>; }
QTextEdit[role="source"] { background: <background>; color: <text>; border: 1px solid <border>; border-radius: 6px; }
QTableView { background: <panel>; color: <text>; border: 1px solid transparent; selection-background-color: <accentSoft>;
             selection-color: <text>; }
QTableView::item { padding: 0 2px; border: none; }
QTableView::item:selected, QTableView::item:focus { background: <accentSoft>; border: none; }
QTableView { outline: none; }
QHeaderView { background: <panel>; }
QHeaderView::section { background: <panel>; color: <muted>; border: none; border-bottom: 1px solid <border>;
                       padding: 3px 5px; font-size: 12px; font-weight: 600; }
QHeaderView::section:vertical { border: none; }
QTableCornerButton::section { background: <panel>; border: none; border-bottom: 1px solid <border>; }
QTableView#arrivalsTable::item { padding: 0 10px; }
QTableView#arrivalsTable QHeaderView::section { padding: 4px 13px; }
QHeaderView::up-arrow, QHeaderView::down-arrow { subcontrol-position: bottom center; width: 7px; height: 7px; }
QAbstractScrollArea::corner { background: <panel>; border: none; }
QHeaderView::section:hover { color: <accent>; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: <border>; border-radius: 4px; margin: 1px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: <muted>; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
)";

constexpr auto kButtons = R"(
QToolBar QToolButton, QPushButton { background: <panel>; color: <text>; border: 1px solid <border>;
                                    border-radius: 6px; padding: 0 12px; min-height: 34px; }
QPushButton { min-height: 28px; padding: 0 16px; outline: none; }
QToolBar QToolButton:hover, QPushButton:hover { background: <background>; }
QToolBar QToolButton:pressed, QPushButton:pressed { background: <accentSoft>; border-color: <accent>; }
QToolBar QToolButton:focus, QPushButton:focus { border: 2px solid <accent>; padding: 0 11px; }
QToolBar QToolButton::menu-indicator { image: none; width: 0; }
QPushButton[role="tool"] { min-height: 24px; padding: 0 10px; font-size: 12px; }
QPushButton[role="tool"]:focus { padding: 0 9px; }
QPushButton:disabled { color: <muted>; }
QPushButton[role="primary"] { background: <primary>; color: <onPrimary>; border-color: <primary>; font-weight: 600; }
QPushButton[role="primary"]:hover, QPushButton[role="primary"]:pressed { background: <primaryHover>; }
QPushButton[role="primary"]:disabled, QPushButton[busy="true"], QPushButton[busy="true"]:hover { background: <background>; color: <muted>; border-color: <border>; }
QPushButton[role="primary"]:focus { border: 2px solid <text>; padding: 0 15px; }
QPushButton[role="choice"] { border-radius: 15px; padding: 0 10px; text-align: left; }
QPushButton[role="choice"]:checked { background: <accentSoft>; color: <accent>; border: 2px solid <accent>;
                                     font-weight: 600; }
QPushButton[role="choice"]:disabled { color: <muted>; }
QPushButton[role="choice"]:focus { border: 2px solid <accent>; padding: 0 9px; }
QPushButton[role="step"] { background: transparent; border: 1px solid transparent; border-radius: 4px; color: <softText>;
                           padding: 0 6px; min-height: 26px; text-align: left; }
QPushButton[role="step"]:hover { background: <accentSoft>; }
QPushButton[role="step"]:checked { color: <accent>; font-weight: 600; }
QPushButton[role="step"]:focus { border: 1px solid <accent>; }
QToolButton[role="primary"] { background: <primary>; color: <onPrimary>; border-color: <primary>; font-size: 14px;
                              font-weight: 600; padding: 0 14px; }
QToolButton[role="primary"]:hover, QToolButton[role="primary"]:pressed { background: <primaryHover>; }
QToolButton[role="primary"]:focus { border: 2px solid <text>; padding: 0 13px; }
QToolButton[role="second"] { font-size: 14px; font-weight: 600; padding: 0 14px; color: <accent>; }
QToolButton[role="second"]:focus { border: 2px solid <accent>; padding: 0 13px; }
QToolButton[role="switch"]:checked { background: <okSoft>; color: <okText>; border-color: <ok>; font-weight: 600; }
QToolButton[role="switch"]:focus { border: 2px solid <accent>; padding: 0 11px; }
QFrame[role="searchBar"] { background: <background>; border: none; }
QToolButton[role="live"] { padding: 0 14px; }
QToolButton[role="live"]:checked { background: <dangerSoft>; color: <danger>; border-color: <dangerBorder>;
                                   font-weight: 600; }
QToolButton[role="live"]:focus { border: 2px solid <accent>; padding: 0 13px; }
QToolButton[role="watched"]:hover { background: <panel>; }
QToolButton[role="watched"] { background: <okSoft>; color: <okText>; border-color: <ok>; font-weight: 600; }
QToolButton[role="left"] { border-top-right-radius: 0; border-bottom-right-radius: 0; border-right: none; }
QToolButton[role="right"] { border-top-left-radius: 0; border-bottom-left-radius: 0; padding: 0 6px; }
QToolButton[role="right"]:focus { padding: 0 5px; }
QFrame[role="segments"] { background: <panel>; border: 1px solid <border>; border-radius: 6px; }
QToolButton[role="segment"] { background: transparent; border: 1px solid transparent; border-radius: 6px;
                              padding: 0 4px; min-height: 32px; }
QToolButton[role="segment"]:hover { background: <background>; }
QToolButton[role="segment"]:checked { background: <accentSoft>; color: <accent>; border: 1px solid <accent>;
                                      font-weight: 600; }
QToolButton[role="segment"]:focus { border: 2px solid <accent>; padding: 0 3px; }
QToolButton[role="quiet"] { background: transparent; border: 1px solid transparent; color: <muted>;
                            min-height: 18px; padding: 0 6px; border-radius: 4px; font-size: 12px; }
QToolButton[role="quiet"]:hover { color: <accent>; background: <accentSoft>; }
QToolButton[role="quiet"]:checked { color: <accent>; font-weight: 600; }
QFrame[role="playBar"] { background: <panel>; border: none; border-top: 1px solid <border>; }
QToolButton[role="player"] { background: <panel>; color: <text>; border: 1px solid <border>; border-radius: 6px;
                             padding: 0 9px; min-height: 26px; font-size: 12px; }
QToolButton[role="player"]:hover { background: <background>; }
QToolButton[role="player"]:focus { border-color: <accent>; }
QToolButton[role="chip"] { background: <panel>; color: <text>; border: 1px solid <border>; border-radius: 10px;
                           padding: 1px 10px; font-size: 11px; }
QToolButton[role="chip"]:hover { background: <background>; }
QToolButton[role="chip"]:checked { background: <accentSoft>; color: <accent>; border-color: <accent>; font-weight: 600; }
QToolButton[role="chip"]:focus { border: 1px solid <accent>; text-decoration: underline; }
QToolButton[role="icon"] { padding: 0 8px; }
QToolButton[role="icon"]:focus { padding: 0 7px; }
QToolButton[role="quiet"]:focus { border: 1px solid <accent>; }
QToolButton[role="link"] { background: transparent; border: 1px solid transparent; border-radius: 4px; color: <accent>;
                           min-height: 18px; padding: 0 2px; font-size: 12px; }
QToolButton[role="link"]:hover { text-decoration: underline; }
QToolButton[role="link"]:focus { border: 1px solid <accent>; }
)";

constexpr auto kFieldsAndTexts = R"(
QAbstractSpinBox { background: <panel>; color: <text>; border: 1px solid <border>; border-radius: 5px;
                   min-height: 28px; padding: 0 18px 0 8px; selection-background-color: <accent>;
                   selection-color: <onAccent>; }
QAbstractSpinBox:focus { border-color: <accent>; }
QAbstractSpinBox::up-button { subcontrol-origin: border; subcontrol-position: top right; width: 18px;
                              border: none; background: transparent; }
QAbstractSpinBox::down-button { subcontrol-origin: border; subcontrol-position: bottom right; width: 18px;
                                border: none; background: transparent; }
QLineEdit { background: <background>; color: <text>; border: 1px solid <border>; border-radius: 5px; padding: 1px 6px;
            min-height: 20px; font-size: 12px; selection-background-color: <accent>; selection-color: <onAccent>; }
QPlainTextEdit[role="field"] { background: <background>; color: <text>; border: 1px solid <border>; border-radius: 5px; padding: 2px; }
QLineEdit:focus, QPlainTextEdit[role="field"]:focus { border-color: <accent>; }
QLabel[role="code"]:focus, QFrame[role="why"] QLabel:focus { background: <accentSoft>; }
QComboBox { background: <panel>; color: <text>; border: 1px solid <border>; border-radius: 5px; min-height: 28px;
            padding: 0 8px; }
QComboBox:focus { border-color: <accent>; }
QComboBox::drop-down { border: none; width: 22px; }
QComboBox::down-arrow { image: none; width: 0; height: 0; border-left: 4px solid <panel>; border-right: 4px solid <panel>;
                        border-top: 5px solid <muted>; }
QComboBox QAbstractItemView { background: <panel>; color: <text>; border: 1px solid <border>;
                              selection-background-color: <accentSoft>; selection-color: <accent>; }
QCheckBox::indicator:unchecked { width: 12px; height: 12px; border: 1px solid <muted>; border-radius: 3px; }
QCheckBox::indicator:unchecked:focus { border-color: <accent>; }
QRadioButton::indicator { width: 12px; height: 12px; border: 1px solid <muted>; border-radius: 7px; }
QRadioButton::indicator:focus { border-color: <accent>; }
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 4px solid <accent>; }
QSlider { min-height: 24px; }
QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: <border>; }
QSlider::sub-page:horizontal { height: 4px; border-radius: 2px; background: <accent>; }
QSlider::handle:horizontal { width: 12px; height: 12px; margin: -6px 0; border-radius: 8px;
                             background: <panel>; border: 2px solid <accent>; }
QSlider::handle:horizontal:hover, QSlider::handle:horizontal:focus { background: <accentSoft>; }
QLabel { background: transparent; color: <text>; }
QLabel[role="caption"] { color: <muted>; font-size: 12px; font-weight: 600; }
QLabel[role="field"], QLabel[role="muted"] { color: <muted>; }
QLabel[role="small"] { color: <muted>; font-size: 11px; }
QLabel[role="mistake"] { color: <danger>; }
QLabel[role="soft"] { color: <softText>; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="heading"] { font-size: 18px; font-weight: 700; }
QLabel[role="boxTitle"] { color: <accent>; font-weight: 600; }
QLabel[role="code"] { font-family: "JetBrains Mono", "DejaVu Sans Mono", monospace; font-size: 12px; color: <text>;
                      background: <background>; padding: 6px; }
QLabel[role="hint"] { background: <panel>; color: <text>; border: 1px solid <border>; border-radius: 6px; padding: 4px 8px; }
QListWidget[role="words"] { background: <panel>; color: <text>; border: 1px solid transparent; padding: 3px 7px; }
QListWidget[role="words"]::item { padding: 3px 4px; }
QListWidget[role="words"]::item:selected { background: <accentSoft>; color: <text>; }
QFrame[role="lessonBox"] { background: <background>; border: 1px solid <border>; border-radius: 8px; }
QFrame[role="wall"] { background: <panel>; border: 1px solid <border>; border-radius: 8px; margin: 0 8px 8px 8px; }
QFrame[role="wall"][level="warning"] { background: <warningSoft>; border: 1px solid <warningBorder>; }
QLabel[role="wallSentence"] { color: <text>; }
QFrame[role="roomCard"] { background: <panel>; border: 1px solid <border>; border-radius: 8px; }
QLabel[role="figure"] { color: <text>; }
QLabel[role="figure"][bad="true"] { color: <danger>; }
QLabel[role="roomTitle"], QLabel[role="roomAddress"] { color: <text>; }
QPushButton[chosen="true"] { background: <accentSoft>; color: <accent>; border-color: <accent>; }
QLabel[role="title"] { font-size: 16px; font-weight: 700; }
QFrame[role="notice"] { background: <warningSoft>; border: 1px solid <warningBorder>; border-radius: 6px;
                        margin: 8px 8px 0 8px; }
QFrame[role="news"] { background: <panel>; border: 1px solid <border>; border-radius: 6px; margin: 8px 8px 0 8px; }
QFrame[role="notice"] QLabel, QFrame[role="news"] QLabel { color: <text>; font-weight: 600; }
QFrame[role="verdict"] { background: <panel>; border: 1px solid <border>; border-radius: 6px;
                         margin: 8px 8px 0 8px; }
QFrame[role="verdict"][level="alarm"], QFrame[role="verdict"][level="warning"], QFrame[role="why"] {
    background: <warningSoft>; border: 1px solid <warningBorder>; border-radius: 6px; }
QFrame[role="why"] QLabel[role="whyTitle"] { color: <warning>; font-weight: 600; }
QToolButton[role="link"] { background: transparent; border: 1px solid transparent; color: <accent>;
                           border-radius: 4px; padding: 3px 8px; font-weight: 600; }
QToolButton[role="link"]:hover { background: <accentSoft>; }
QToolButton[role="link"]:checked { background: <accentSoft>; border-color: <accent>; }
QToolButton[role="link"]:focus { border-color: <accent>; }
QToolButton[role="link"]::menu-indicator { image: none; width: 0; }
)";

} // namespace

QString styleSheet(const Theme& theme)
{
    const std::array<std::pair<const char*, QColor>, 21> colours{{
        {"background", theme.background},
        {"panel", theme.panel},
        {"border", theme.border},
        {"text", theme.text},
        {"softText", theme.softText},
        {"muted", theme.muted},
        {"accent", theme.accent},
        {"primary", theme.primary},
        {"onPrimary", theme.onPrimary},
        {"primaryHover", theme.isDark ? theme.primary.lighter(115) : theme.primary.darker(112)},
        {"accentSoft", theme.accentSoft},
        {"onAccent", theme.onAccent},
        {"danger", theme.danger},
        {"dangerSoft", theme.dangerSoft},
        {"dangerBorder", theme.dangerBorder},
        {"warning", theme.warning},
        {"warningSoft", theme.warningSoft},
        {"warningBorder", theme.warningBorder},
        {"ok", theme.ok},
        {"okSoft", theme.okSoft},
        {"okText", theme.okText},
    }};
    auto sheet = QString::fromLatin1(kBarsAndPanels) + QString::fromLatin1(kButtons) +
                 QString::fromLatin1(kFieldsAndTexts);
    for (const auto& [name, colour] : colours)
        sheet.replace(QStringLiteral("<%1>").arg(QLatin1String(name)), colour.name());
    // Menus and tool tips are windows: they do not inherit the main window's font.
    const auto families = textFont(13).families().join(QStringLiteral("\", \""));
    return sheet.replace(QStringLiteral("<family>"), QLatin1Char('"') + families + QLatin1Char('"'));
}

QString magnified(const QString& sheet, qreal factor)
{
    static const QRegularExpression pixels(QStringLiteral("\\b(\\d+)px"));
    QString big;
    qsizetype end = 0;
    for (const auto& match : pixels.globalMatch(sheet)) {
        const int size = match.captured(1).toInt();
        const bool isRadius =
            QStringView(sheet).first(match.capturedStart()).endsWith(QLatin1String("radius: "));
        big.append(QStringView(sheet).sliced(end, match.capturedStart() - end));
        big += QStringLiteral("%1px").arg(size <= 2 || isRadius ? size : qRound(size * factor));
        end = match.capturedEnd();
    }
    return big.append(QStringView(sheet).sliced(end));
}

} // namespace ui
