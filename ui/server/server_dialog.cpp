#include "ui/server/server_dialog.h"

#include "ui/input/number_box.h"
#include "ui/input/typed_text.h"
#include "ui/style/wrapped_label.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <limits>

namespace ui {

namespace {

constexpr int kDialogWidth = 560;
constexpr int kPortFieldWidth = 140;
constexpr int kEnvironmentLines = 3;
constexpr int kMostPort = 65'535;
const auto kUsualVariable = QStringLiteral("API_URL");

QString textOf(const std::string& text)
{
    return QString::fromStdString(text);
}

/// A row of a form; `lesson` is its tool tip.
void addRow(QFormLayout& form, const QString& caption, QWidget& row, QWidget& field, const QString& name,
            const QString& lesson)
{
    auto* label = new QLabel(caption);
    label->setProperty("role", QStringLiteral("field"));
    label->setBuddy(&field);
    label->setToolTip(lesson);
    field.setObjectName(name);
    field.setAccessibleName(caption);
    field.setToolTip(lesson);
    form.addRow(label, &row);
}

QFormLayout* makeForm(QWidget& page)
{
    auto* form = new QFormLayout(&page);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(10);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    return form;
}

/// 0 says what is so without a number.
QSpinBox* makeOptionalNumber(int most, const QString& without)
{
    auto* box = new NumberBox<QSpinBox>;
    box->setRange(0, most);
    box->setSpecialValueText(without);
    box->setGroupSeparatorShown(false);
    box->setFixedWidth(kPortFieldWidth);
    return box;
}

std::optional<std::uint16_t> portIn(const QSpinBox& box)
{
    if (box.value() == 0) return {};
    return static_cast<std::uint16_t>(box.value());
}

} // namespace

ServerDialog::ServerDialog(QWidget* parent)
    : QDialog(parent)
    , m_isRunning(new QRadioButton(tr("It runs already")))
    , m_pages(new QStackedWidget)
    , m_command(new QLineEdit)
    , m_folder(new QLineEdit)
    , m_environment(new QPlainTextEdit)
    , m_port(makeOptionalNumber(kMostPort, tr("found out")))
    , m_runningPort(makeOptionalNumber(kMostPort, tr("the process's")))
    , m_pid(makeOptionalNumber(std::numeric_limits<int>::max(), tr("who listens there")))
    , m_problem(new WrappedLabel({}, QStringLiteral("mistake")))
{
    setObjectName(QStringLiteral("serverDialog"));
    setWindowTitle(tr("Your own server"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(14);
    column->addWidget(new WrappedLabel(
        tr("It is watched from outside, unchanged: this program is its client and its slow upstream."),
        QStringLiteral("soft")));
    addKinds();
    m_pages->addWidget(makeStartPage());
    m_pages->addWidget(makeRunningPage());
    column->addWidget(m_pages);
    m_problem->setObjectName(QStringLiteral("serverProblem"));
    m_problem->hide();
    column->addWidget(m_problem);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    auto* watch = buttons->addButton(tr("Watch"), QDialogButtonBox::AcceptRole);
    watch->setObjectName(QStringLiteral("watchButton"));
    watch->setProperty("role", QStringLiteral("primary"));
    for (auto* button : buttons->buttons())
        button->setIcon({});
    connect(buttons, &QDialogButtonBox::accepted, this, &ServerDialog::submit);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    watch->setDefault(true);
    setMinimumWidth(kDialogWidth);
}

void ServerDialog::addKinds()
{
    auto* starts = new QRadioButton(tr("Started by a command"));
    starts->setObjectName(QStringLiteral("startsServerButton"));
    m_isRunning->setObjectName(QStringLiteral("serverRunsButton"));
    starts->setChecked(true);
    auto* row = new QHBoxLayout;
    row->setSpacing(24);
    row->addWidget(starts);
    row->addWidget(m_isRunning);
    row->addStretch();
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
    connect(m_isRunning, &QRadioButton::toggled, m_pages,
            [this](bool isRunning) { m_pages->setCurrentIndex(isRunning ? 1 : 0); });
}

QWidget* ServerDialog::makeStartPage()
{
    auto* page = new QWidget;
    auto* form = makeForm(*page);
    m_command->setPlaceholderText(QStringLiteral("uvicorn app:app --port 8000"));
    addRow(*form, tr("Command"), *m_command, *m_command, QStringLiteral("serverCommandField"),
           tr("What you type in a terminal to start it. It ends with this program, and {port} in it stands "
              "for a port that is free."));
    addRow(*form, tr("Folder"), *makeFolderRow(), *m_folder, QStringLiteral("serverFolderField"),
           tr("In which the command is started, and below which your own source is."));
    addRow(*form, tr("Environment"), *makeEnvironmentField(), *m_environment,
           QStringLiteral("serverEnvironmentField"),
           tr("Variables that are added, one a line. {upstream} stands for the address of this program's "
              "slow API: give it to the variable that names the API which your server calls."));
    addRow(*form, tr("Port"), *m_port, *m_port, QStringLiteral("serverPortField"),
           tr("Needed only where the server listens on several ports."));
    return page;
}

QWidget* ServerDialog::makeFolderRow()
{
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    m_folder->setPlaceholderText(tr("this program's"));
    line->addWidget(m_folder);
    auto* browse = new QPushButton(tr("Choose…"));
    browse->setObjectName(QStringLiteral("chooseFolderButton"));
    browse->setProperty("role", QStringLiteral("tool"));
    browse->setAutoDefault(false);
    connect(browse, &QPushButton::clicked, this, &ServerDialog::chooseFolder);
    line->addWidget(browse);
    return row;
}

QWidget* ServerDialog::makeEnvironmentField()
{
    auto* field = new QWidget;
    auto* column = new QVBoxLayout(field);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    m_environment->setPlaceholderText(QStringLiteral("NAME=VALUE"));
    m_environment->setProperty("role", QStringLiteral("field"));
    m_environment->setTabChangesFocus(true);
    m_environment->setFixedHeight(kEnvironmentLines * m_environment->fontMetrics().lineSpacing() + 14);
    column->addWidget(m_environment);
    auto* add = new QPushButton(tr("Add the slow upstream's address"));
    add->setObjectName(QStringLiteral("addUpstreamButton"));
    add->setProperty("role", QStringLiteral("tool"));
    add->setAutoDefault(false);
    add->setToolTip(tr("Adds a variable with the address of this program's slow API; change its name to the "
                       "one that your server reads."));
    connect(add, &QPushButton::clicked, this, &ServerDialog::addUpstream);
    column->addWidget(add, 0, Qt::AlignLeft);
    return field;
}

QWidget* ServerDialog::makeRunningPage()
{
    auto* page = new QWidget;
    auto* form = makeForm(*page);
    addRow(*form, tr("Port"), *m_runningPort, *m_runningPort, QStringLiteral("runningPortField"),
           tr("On which it listens, at this computer."));
    addRow(*form, tr("Process"), *m_pid, *m_pid, QStringLiteral("runningProcessField"),
           tr("Its number, where several share the port."));
    form->addRow(new WrappedLabel(
        tr("It is left running. Where it calls this program's slow API, upstream calls are seen as well."),
        QStringLiteral("small")));
    return page;
}

void ServerDialog::setServer(const settings::ServerToWatch& server)
{
    const bool isRunning = server.command.empty() && (server.port || server.pid);
    m_isRunning->setChecked(isRunning);
    findChild<QRadioButton*>(QStringLiteral("startsServerButton"))->setChecked(!isRunning);
    m_command->setText(textOf(server.command));
    m_folder->setText(textOf(server.folder));
    QStringList lines;
    for (const auto& variable : server.environment)
        lines.append(textOf(variable));
    m_environment->setPlainText(lines.join(u'\n'));
    m_port->setValue(isRunning ? 0 : server.port.value_or(0));
    m_runningPort->setValue(isRunning ? server.port.value_or(0) : 0);
    m_pid->setValue(server.pid.value_or(0));
    say({});
    (isRunning ? static_cast<QWidget*>(m_runningPort) : m_command)->setFocus();
}

settings::ServerToWatch ServerDialog::server() const
{
    settings::ServerToWatch server;
    if (m_isRunning->isChecked()) {
        server.port = portIn(*m_runningPort);
        if (m_pid->value() > 0) server.pid = m_pid->value();
        return server;
    }
    server.command = m_command->text().trimmed().toStdString();
    server.folder = m_folder->text().trimmed().toStdString();
    for (const auto& line : m_environment->toPlainText().split(u'\n', Qt::SkipEmptyParts))
        if (const auto variable = line.trimmed(); !variable.isEmpty())
            server.environment.push_back(variable.toStdString());
    server.port = portIn(*m_port);
    return server;
}

void ServerDialog::say(const QString& sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
    adjustSize(); // for a sentence that is wrapped, no layout makes room by itself
}

void ServerDialog::chooseFolder()
{
    auto* dialog = new QFileDialog(this, tr("The folder in which the server is started"), m_folder->text());
    dialog->setObjectName(QStringLiteral("serverFolderDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, m_folder, &QLineEdit::setText);
    dialog->open();
}

/// The name is selected, so that typing replaces it.
void ServerDialog::addUpstream()
{
    const auto before = m_environment->toPlainText();
    const bool needsBreak = !before.isEmpty() && !before.endsWith(u'\n');
    auto cursor = m_environment->textCursor();
    cursor.movePosition(QTextCursor::End);
    if (needsBreak) cursor.insertText(QStringLiteral("\n"));
    const int begin = cursor.position();
    const auto upstream = settings::kUpstreamPlaceholder;
    cursor.insertText(kUsualVariable + u'=' +
                      QString::fromLatin1(upstream.data(), static_cast<qsizetype>(upstream.size())));
    cursor.setPosition(begin);
    cursor.movePosition(QTextCursor::Right, QTextCursor::KeepAnchor, static_cast<int>(kUsualVariable.size()));
    m_environment->setTextCursor(cursor);
    m_environment->setFocus();
}

QString ServerDialog::firstMistake(QWidget*& field) const
{
    const auto wanted = server();
    if (m_isRunning->isChecked()) {
        field = m_runningPort;
        return wanted.port || wanted.pid ? QString() : tr("Say on which port it listens, or its process.");
    }
    if (wanted.command.empty()) {
        field = m_command;
        return tr("Say what starts it: \"uvicorn app:app --port 8000\".");
    }
    for (const auto& variable : wanted.environment)
        if (!settings::isVariable(variable)) {
            field = m_environment;
            return tr("A variable is like NAME=VALUE, not \"%1\".").arg(textOf(variable));
        }
    return {};
}

void ServerDialog::submit()
{
    takeOverTyping();
    QWidget* field = nullptr;
    const auto mistake = firstMistake(field);
    say(mistake);
    if (!mistake.isEmpty()) return field->setFocus();
    accept();
    Q_EMIT chosen(server());
}

} // namespace ui

#include "moc_server_dialog.cpp"
