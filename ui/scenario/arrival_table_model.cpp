#include "ui/scenario/arrival_table_model.h"

#include <algorithm>
#include <array>
#include <utility>

namespace ui {

namespace {

using Column = ArrivalTableModel::Column;
using Field = Mistake::Field;

// In the order of Column.
constexpr std::array kFields{Field::At, Field::Path, Field::Count, Field::Every};
constexpr std::array<QString ArrivalRow::*, 4> kTexts{&ArrivalRow::at, &ArrivalRow::path, &ArrivalRow::count,
                                                      &ArrivalRow::every};

} // namespace

ArrivalTableModel::ArrivalTableModel(QStringList paths, QObject* parent)
    : QAbstractTableModel(parent)
    , m_paths(std::move(paths))
{
    setTheme(Theme::light());
}

void ArrivalTableModel::show(ArrivalRows rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_mistakes.clear();
    endResetModel();
}

void ArrivalTableModel::setMistakes(const std::vector<Mistake>& mistakes)
{
    std::vector<Mistake> ours;
    std::ranges::copy_if(mistakes, std::back_inserter(ours), [this](const Mistake& mistake) {
        return 0 <= mistake.row && mistake.row < rowCount();
    });
    if (ours == m_mistakes) return;
    m_mistakes = std::move(ours);
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
}

void ArrivalTableModel::setTheme(const Theme& theme)
{
    m_bad = theme.danger;
}

int ArrivalTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ArrivalTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kColumns;
}

const Mistake* ArrivalTableModel::mistakeIn(int row) const
{
    const auto found = std::ranges::find(m_mistakes, row, &Mistake::row);
    return found == m_mistakes.end() ? nullptr : &*found;
}

bool ArrivalTableModel::isWrong(const QModelIndex& index) const
{
    const auto* mistake = mistakeIn(index.row());
    return mistake != nullptr &&
           (index.column() == Note || mistake->field == kFields[std::size_t(index.column())]);
}

/// What a screen reader says of a cell.
QString ArrivalTableModel::spoken(const QModelIndex& index) const
{
    const auto text = data(index, Qt::DisplayRole).toString();
    const auto title = headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString();
    const auto* mistake = isWrong(index) ? mistakeIn(index.row()) : nullptr;
    if (mistake == nullptr || index.column() == Note) return tr("%1: %2").arg(title, text);
    return tr("%1: %2, wrong: %3").arg(title, text, mistake->sentence);
}

QVariant ArrivalTableModel::data(const QModelIndex& index, int role) const
{
    const auto* mistake = mistakeIn(index.row());
    const auto column = static_cast<std::size_t>(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        if (index.column() != Note) return m_rows[std::size_t(index.row())].*kTexts[column];
        return mistake == nullptr ? QString() : tr("⚠ %1").arg(mistake->sentence);
    case Qt::ToolTipRole: return mistake == nullptr ? QVariant() : mistake->sentence;
    case Qt::AccessibleTextRole: return spoken(index);
    case Qt::ForegroundRole: return isWrong(index) ? m_bad : QVariant();
    case kIsWrong: return isWrong(index) && index.column() != Note;
    case Qt::TextAlignmentRole: {
        const bool isText = index.column() == Path || index.column() == Note;
        return int(Qt::AlignVCenter | (isText ? Qt::AlignLeft : Qt::AlignRight));
    }
    default: return {};
    }
}

QVariant ArrivalTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) {
        if (role == Qt::TextAlignmentRole) return int(Qt::AlignVCenter | Qt::AlignRight);
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    }
    const bool isText = section == Path || section == Note;
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (isText ? Qt::AlignLeft : Qt::AlignRight));
    static const std::array<std::pair<const char*, const char*>, kColumns> words{{
        {QT_TR_NOOP("At (ms)"),
         QT_TR_NOOP("When the first of these requests is sent, from the run's start.")},
        {QT_TR_NOOP("Handler"), QT_TR_NOOP("Which path is asked for, and so which handler answers.")},
        {QT_TR_NOOP("Requests"), QT_TR_NOOP("How many requests are sent.")},
        {QT_TR_NOOP("Every (ms)"), QT_TR_NOOP("How far apart they are sent; 0 sends them all at once.")},
        {"", QT_TR_NOOP("What is wrong with the row.")},
    }};
    const auto& [title, lesson] = words[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole) return *title == '\0' ? QString() : tr(title);
    return role == Qt::ToolTipRole ? tr(lesson) : QVariant();
}

Qt::ItemFlags ArrivalTableModel::flags(const QModelIndex& index) const
{
    const auto flags = QAbstractTableModel::flags(index);
    return index.column() == Note ? flags : flags | Qt::ItemIsEditable;
}

bool ArrivalTableModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || index.column() == Note) return false;
    auto& text = m_rows[std::size_t(index.row())].*kTexts[std::size_t(index.column())];
    if (text == value.toString()) return true;
    Q_EMIT cellAboutToChange();
    text = value.toString();
    Q_EMIT dataChanged(index, index);
    return true;
}

} // namespace ui

#include "moc_arrival_table_model.cpp"
