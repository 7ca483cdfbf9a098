#include "ui/source/held_source_panel.h"

#include "ui/source/source_view.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <utility>

namespace ui {

namespace {

constexpr qint64 kLargestSource = 4'000'000; // bytes
constexpr std::size_t kMostElsewhere = 6;    // lines

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

Idiom idiomOf(const std::string& file)
{
    return file.ends_with(".py") ? Idiom::FastApi : Idiom::Asio;
}

} // namespace

HeldSourcePanel::HeldSourcePanel(const trace::Store& store, const Attention& attention, QWidget* parent)
    : QWidget(parent)
    , m_store(store)
    , m_attention(attention)
    , m_view(new SourceView)
    , m_file(makeMuted(QStringLiteral("heldFile")))
    , m_elsewhere(makeMuted(QStringLiteral("heldElsewhere")))
{
    setObjectName(QStringLiteral("heldSourcePanel"));
    setAccessibleName(tr("Your source"));
    m_view->setObjectName(QStringLiteral("heldSource"));
    m_view->setAccessibleName(tr("Your source"));
    auto* caption = new QLabel(tr("Your source"));
    caption->setProperty("role", QStringLiteral("caption"));
    auto* head = new QHBoxLayout;
    head->addWidget(caption);
    head->addWidget(m_file, 1);
    m_file->setAlignment(Qt::AlignRight);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(head);
    column->addWidget(m_view);
    column->addWidget(m_elsewhere);
    hide();
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
    m_file->setText(rows.empty() ? QString() : QString::fromStdString(m_places.front().line.file));
    m_file->setToolTip(rows.empty() ? QString() : pathOf(m_file->text()));
    m_view->showRows(rows, m_places.empty() ? Idiom::FastApi : idiomOf(m_places.front().line.file));
    m_elsewhere->setText(elsewhere(rows));
    m_elsewhere->setVisible(!m_elsewhere->text().isEmpty());
}

QString HeldSourcePanel::pathOf(const QString& file) const
{
    return m_folder.isEmpty() ? file : QDir(m_folder).filePath(file);
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
        const bool isSeen = !rows.empty() && place.line.file == m_places.front().line.file &&
                            rows.front().number <= place.line.line && place.line.line <= rows.back().number;
        if (isSeen || lines.size() == kMostElsewhere) continue;
        lines << QStringLiteral("%1: %2").arg(placeText(place.line), heldText(place));
    }
    if (rows.empty()) lines << tr("The file is not here.");
    return lines.join(QLatin1Char('\n'));
}

} // namespace ui
