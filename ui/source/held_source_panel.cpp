#include "ui/source/held_source_panel.h"

#include "ui/source/source_view.h"

#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QToolTip>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

constexpr qint64 kLargestSource = 4'000'000; // bytes
constexpr std::size_t kMostElsewhere = 6;    // lines
constexpr int kWidestName = 190;             // pixels

QLabel* makeMuted(const QString& name)
{
    auto* label = new QLabel;
    label->setObjectName(name);
    label->setProperty("role", QStringLiteral("muted"));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

/// "app/reports.py:42, load_rates()"
QString placeText(const trace::SourceLine& line)
{
    auto text = QString::fromStdString(trace::label(line));
    if (!line.function.empty()) text += QStringLiteral(", %1()").arg(QString::fromStdString(line.function));
    return text;
}

/// "load_rates() at reports.py:42"
QString calledText(const trace::SourceLine& line)
{
    const auto place = QString::fromStdString(trace::shortLabel(line));
    return line.function.empty()
               ? place
               : HeldSourcePanel::tr("%1() at %2").arg(QString::fromStdString(line.function), place);
}

/// As a person in one of the folders knows it, or its own folder's name before it.
QString nameIn(const QStringList& folders, const QString& path)
{
    for (const auto& folder : folders)
        if (const auto name = QDir(folder).relativeFilePath(path); !name.startsWith(QLatin1String("..")))
            return name;
    return path.section(u'/', -2);
}

Idiom idiomOf(const std::string& file)
{
    return file.ends_with(".py") ? Idiom::FastApi : Idiom::Asio;
}

} // namespace

HeldSourcePanel::HeldSourcePanel(const trace::Store& store, const Attention& attention, QWidget* parent)
    : SeenLater(parent)
    , m_store(store)
    , m_attention(attention)
    , m_view(new SourceView)
    , m_file(new QToolButton)
    , m_stack(makeMuted(QStringLiteral("heldStack")))
    , m_elsewhere(makeMuted(QStringLiteral("heldElsewhere")))
{
    setObjectName(QStringLiteral("heldSourcePanel"));
    setAccessibleName(tr("Your source"));
    m_view->setObjectName(QStringLiteral("heldSource"));
    m_view->setAccessibleName(tr("Your source"));
    auto* caption = new QLabel(tr("Your source"));
    caption->setProperty("role", QStringLiteral("caption"));
    m_file->setObjectName(QStringLiteral("heldFile"));
    m_file->setProperty("role", QStringLiteral("link"));
    connect(m_file, &QToolButton::clicked, this, &HeldSourcePanel::openFile);
    auto* head = new QHBoxLayout;
    head->addWidget(caption);
    head->addStretch();
    head->addWidget(m_file);
    auto* column = new QVBoxLayout(&content());
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(head);
    column->addWidget(m_view);
    column->addWidget(m_stack);
    column->addWidget(m_elsewhere);
    connect(&attention, &Attention::requestChanged, this, &HeldSourcePanel::refresh);
    connect(&attention, &Attention::momentChanged, this, &HeldSourcePanel::refresh);
    connect(&attention, &Attention::refreshed, this, &HeldSourcePanel::refresh);
}

void HeldSourcePanel::setFolder(const QString& folder)
{
    if (std::exchange(m_folder, folder) != folder) showPlaces();
}

void HeldSourcePanel::refresh()
{
    setVisible(!m_store.watched().isEmpty());
    if (m_store.watched().isEmpty()) return;
    auto places = heldPlaces(m_store, m_attention.request(), m_attention.moment());
    if (places == m_places && !m_elsewhere->text().isEmpty()) return;
    m_places = std::move(places);
    showPlaces();
}

void HeldSourcePanel::showPlaces()
{
    std::vector<SourceRow> rows;
    if (!m_places.empty())
        rows = excerpt(linesOf(QString::fromStdString(m_places.front().line.file)), m_places);
    m_view->setVisible(!rows.empty());
    showFile(!rows.empty());
    m_stack->setText(stack());
    m_stack->setHidden(m_stack->text().isEmpty());
    m_view->showRows(rows, m_places.empty() ? Idiom::FastApi : idiomOf(m_places.front().line.file));
    m_elsewhere->setText(elsewhere(rows));
    m_elsewhere->setVisible(!m_elsewhere->text().isEmpty());
}

void HeldSourcePanel::showFile(bool isHere)
{
    m_file->setVisible(isHere);
    if (!isHere) return;
    const auto path = pathOf(QString::fromStdString(m_places.front().line.file));
    const auto name = m_file->fontMetrics().elidedText(nameIn(folders(), path), Qt::ElideMiddle, kWidestName);
    m_file->setText(tr("%1 ↗").arg(name));
    m_file->setAccessibleName(tr("Open %1").arg(path));
    m_file->setToolTip(tr("Opens %1 in the program that you have for such files.").arg(path));
}

void HeldSourcePanel::openFile()
{
    const auto path =
        QFileInfo(pathOf(QString::fromStdString(m_places.front().line.file))).absoluteFilePath();
    if (QDesktopServices::openUrl(QUrl::fromLocalFile(path))) return;
    QToolTip::showText(m_file->mapToGlobal(m_file->rect().bottomLeft()),
                       tr("No program is known here that opens %1.").arg(path), m_file);
}

/// Outermost first; empty where there is one line alone.
QString HeldSourcePanel::stack() const
{
    if (m_places.empty()) return {};
    const auto all = stackAt(m_places.front(), m_store, m_attention.request());
    if (all.size() < 2) return {};
    QStringList lines;
    for (const auto& line : all)
        lines << (lines.isEmpty() ? QString() : QStringLiteral("↳ ")) + calledText(line);
    return lines.join(QLatin1Char('\n'));
}

/// From which files' names count: what the person said, and where the workers run.
QStringList HeldSourcePanel::folders() const
{
    QStringList all{m_folder};
    for (const auto& worker : m_store.watched().workers())
        all << QString::fromStdString(worker.folder);
    all.removeAll(QString());
    all.removeDuplicates();
    return all;
}

QString HeldSourcePanel::pathOf(const QString& file) const
{
    for (const auto& folder : folders())
        if (const auto path = QDir(folder).filePath(file); QFileInfo(path).isFile()) return path;
    return file;
}

/// Nothing where it is not here, or no text of a usual size.
QStringList HeldSourcePanel::linesOf(const QString& name) const
{
    const auto path = pathOf(name);
    if (!QFileInfo(path).isFile()) return {};
    QFile file(path);
    if (file.size() > kLargestSource || !file.open(QIODevice::ReadOnly)) return {};
    return QString::fromUtf8(file.readAll())
        .replace(QStringLiteral("\r\n"), QStringLiteral("\n"))
        .split(u'\n');
}

/// What cannot be seen among the rows.
QString HeldSourcePanel::elsewhere(const std::vector<SourceRow>& rows) const
{
    if (m_places.empty()) return tr("No line is known to have held a loop.");
    QStringList lines;
    for (const auto& place : m_places) {
        const bool isSeen = place.line.file == m_places.front().line.file &&
                            std::ranges::find(rows, place.line.line, &SourceRow::number) != rows.end();
        if (isSeen || lines.size() == kMostElsewhere) continue;
        lines << QStringLiteral("%1: %2").arg(placeText(place.line), heldText(place));
    }
    if (rows.empty()) lines << tr("The file is not here.");
    return lines.join(QLatin1Char('\n'));
}

} // namespace ui

#include "moc_held_source_panel.cpp"
