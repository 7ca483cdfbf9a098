#pragma once

#include "ui/scenario/arrival_edits.h"
#include "ui/style/theme.h"

#include <QAbstractTableModel>
#include <QStringList>

namespace ui {

/// The arrivals of a scenario as cells that can be edited, and what is wrong with them.
class ArrivalTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// Whether the cell has a mistake; its foreground says in which colour.
    static constexpr int kIsWrong = Qt::UserRole;

    enum Column : std::uint8_t { At, Path, Count, Every, Note };
    static constexpr int kColumns = 5;

    /// `paths` are those that can be chosen.
    explicit ArrivalTableModel(QStringList paths, QObject* parent = nullptr);

    /// Of another server: what its fields offer.
    void setPaths(const QStringList& paths) { m_paths = paths; }
    const QStringList& paths() const { return m_paths; }
    const ArrivalRows& rows() const { return m_rows; }

    /// Nobody typed them.
    void show(ArrivalRows rows);

    /// Those that are about a row.
    void setMistakes(const std::vector<Mistake>& mistakes);
    void setTheme(const Theme& theme);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

Q_SIGNALS:
    /// A person typed something; rows() is what there was before.
    void cellAboutToChange();

private:
    const Mistake* mistakeIn(int row) const;
    bool isWrong(const QModelIndex& index) const;
    QString spoken(const QModelIndex& index) const;

    QStringList m_paths;
    ArrivalRows m_rows;
    std::vector<Mistake> m_mistakes; ///< in order of rows
    QColor m_bad;
};

} // namespace ui
