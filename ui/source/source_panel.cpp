#include "ui/source/source_panel.h"

#include "engine/trace/history.h"
#include "ui/source/source_view.h"
#include "ui/text/duration_text.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QSettings>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

const auto kIdiomSetting = QLatin1String("source/idiom");

Idiom rememberedIdiom()
{
    return QSettings().value(kIdiomSetting).toInt() == static_cast<int>(Idiom::Asio) ? Idiom::Asio
                                                                                     : Idiom::FastApi;
}

QToolButton* makeChoice(const QString& text, const QString& name, const QString& toolTip)
{
    auto* button = new QToolButton;
    button->setObjectName(name);
    button->setProperty("role", QStringLiteral("chip"));
    button->setText(text);
    button->setAccessibleName(SourcePanel::tr("Show the handler in %1").arg(text));
    button->setToolTip(toolTip);
    button->setCheckable(true);
    return button;
}

/// While it is in flight, the last full tenth of a second of the request's life.
trace::Time shownNow(const trace::Request& request, trace::Time now)
{
    if (!request.isInFlight()) return now;
    return request.begin() +
           std::max(now - request.begin(), trace::Duration::zero()) / kShownStep * kShownStep;
}

} // namespace

SourcePanel::SourcePanel(const trace::Store& store, const Attention& attention, QWidget* parent)
    : QWidget(parent)
    , m_store(store)
    , m_attention(attention)
    , m_idiom(rememberedIdiom())
    , m_idioms(new QButtonGroup(this))
    , m_view(new SourceView)
    , m_nothing(new QLabel(tr("No handler of ours answers this path.")))
{
    setObjectName(QStringLiteral("sourcePanel"));
    m_nothing->setProperty("role", QStringLiteral("muted"));
    m_nothing->setWordWrap(true);
    m_nothing->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(makeHead());
    column->addWidget(m_view);
    column->addWidget(m_nothing);
    connect(&attention, &Attention::requestChanged, this, &SourcePanel::showSource);
    connect(&attention, &Attention::momentChanged, this, &SourcePanel::showSource);
    connect(&attention, &Attention::refreshed, this, &SourcePanel::showSource);
}

QWidget* SourcePanel::makeHead()
{
    auto* caption = new QLabel(tr("Handler"));
    caption->setProperty("role", QStringLiteral("caption"));
    auto* fastApi = makeChoice(tr("FastAPI"), QStringLiteral("idiomFastApi"),
                               tr("The handler as it would be written in Python with FastAPI."));
    auto* asio = makeChoice(tr("Asio C++"), QStringLiteral("idiomAsio"),
                            tr("The handler as it would be written in C++ with Asio."));
    m_idioms->addButton(fastApi, static_cast<int>(Idiom::FastApi));
    m_idioms->addButton(asio, static_cast<int>(Idiom::Asio));
    m_idioms->button(static_cast<int>(m_idiom))->setChecked(true);
    connect(m_idioms, &QButtonGroup::idClicked, this,
            [this](int id) { chooseIdiom(static_cast<Idiom>(id)); });

    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(caption);
    row->addSpacing(8);
    row->addWidget(fastApi);
    row->addWidget(asio);
    row->addStretch();
    return head;
}

void SourcePanel::chooseIdiom(Idiom idiom)
{
    if (m_idiom == idiom) return;
    m_idiom = idiom;
    QSettings().setValue(kIdiomSetting, static_cast<int>(idiom));
    m_path.clear();
    showSource();
}

void SourcePanel::setHandler(const QString& path)
{
    m_handler = path;
    showSource();
}

void SourcePanel::load(const QString& path)
{
    if (m_path == path) return;
    m_path = path;
    m_source = HandlerSource::load(path, m_idiom);
    m_view->setVisible(!m_source.lines().isEmpty());
    m_nothing->setVisible(m_source.lines().isEmpty());
}

void SourcePanel::showSource()
{
    const bool isOurs = m_store.watched().isEmpty(); // else the handlers are the user's own
    if (std::exchange(m_isOurs, isOurs) != isOurs) setVisible(isOurs);
    const auto* request = trace::isSet(m_attention.now()) ? m_store.find(m_attention.request()) : nullptr;
    load(request == nullptr ? m_handler : QString::fromUtf8(m_store.path(request->route)));
    m_view->showRows(request == nullptr ? sourceRows(m_source) : rows(*request), m_idiom);
}

std::vector<SourceRow> SourcePanel::rows(const trace::Request& request) const
{
    const auto& moment = m_attention.moment();
    if (!moment) return sourceRows(m_source, request, shownNow(request, m_attention.now()));
    if (request.begin() > *moment) return sourceRows(m_source);
    // A nanosecond later, what happens at the moment is under way.
    return sourceRows(m_source, trace::asOf(request, *moment), *moment + trace::Duration(1));
}

} // namespace ui

#include "moc_source_panel.cpp"
