#include "ui/input/save_dialog.h"

#include <QAccessible>
#include <QDir>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QRegularExpression>

namespace ui {

namespace {

/// ".json.gz", ".json" of "Trace (*.json.gz *.json)".
QStringList endingsIn(const QString& filter)
{
    static const QRegularExpression pattern(QStringLiteral("\\*(\\.[^ )]+)"));
    QStringList endings;
    for (auto all = pattern.globalMatch(filter); all.hasNext();)
        endings << all.next().captured(1);
    return endings;
}

/// The longest one, for a.events.csv ends in .csv, too.
QString endingOf(const QString& name, const QStringList& endings)
{
    QString longest;
    for (const auto& ending : endings)
        if (name.endsWith(ending, Qt::CaseInsensitive) && ending.size() > longest.size()) longest = ending;
    return longest;
}

} // namespace

SaveDialog::SaveDialog(const QString& title, const QStringList& filters, QWidget* parent)
    : QFileDialog(parent, title)
    , m_problem(new QLabel)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setOption(DontUseNativeDialog); // those of desktops are gone before they ask
    setAcceptMode(AcceptSave);
    setFileMode(AnyFile);
    setNameFilters(filters);
    for (const auto& filter : filters)
        m_endings << endingsIn(filter);
    chooseEnding(filters.constFirst());
    connect(this, &QFileDialog::filterSelected, this, &SaveDialog::chooseEnding);
    m_problem->setObjectName(QStringLiteral("saveProblem"));
    m_problem->setProperty("role", QStringLiteral("mistake"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto* grid = qobject_cast<QGridLayout*>(layout());
    grid->addWidget(m_problem, grid->rowCount(), 0, 1, -1);
}

void SaveDialog::accept()
{
    const auto file = selectedFiles().value(0);
    if (!file.isEmpty() && !QFileInfo(file).isDir()) {
        const auto problem = problemOf(file);
        say(problem);
        if (!problem.isEmpty()) return;
    }
    QFileDialog::accept();
}

QString SaveDialog::problemOf(const QString& file) const
{
    const QFileInfo info(file);
    const QFileInfo folder(info.absolutePath());
    if (endingOf(info.fileName(), m_endings).isEmpty())
        return tr("The name must end in %1.").arg(m_endings.join(QStringLiteral(", ")));
    if (!folder.isDir()) return tr("There is no folder %1.").arg(QDir::toNativeSeparators(folder.filePath()));
    if (!folder.isWritable())
        return tr("Nothing can be written to the folder %1.")
            .arg(QDir::toNativeSeparators(folder.filePath()));
    return {};
}

/// The name that stands there ends as the filter says from now on.
void SaveDialog::chooseEnding(const QString& filter)
{
    const auto endings = endingsIn(filter);
    setDefaultSuffix(endings.constFirst());
    const auto name = QFileInfo(selectedFiles().value(0)).fileName();
    const auto old = endingOf(name, m_endings);
    if (old.isEmpty() || endings.contains(old, Qt::CaseInsensitive)) return;
    selectFile(name.chopped(old.size()) + endings.constFirst());
}

void SaveDialog::say(const QString& problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    if (problem.isEmpty()) return;
    QAccessibleEvent announcement(m_problem, QAccessible::Alert);
    QAccessible::updateAccessibility(&announcement);
}

} // namespace ui

#include "moc_save_dialog.cpp"
