#include "ui/room/room_side.h"

#include "ui/room/qr_code.h"
#include "ui/style/theme.h"
#include "ui/text/duration_text.h"

#include <QLabel>
#include <QStyle>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int kSideWidth = 206;
constexpr int kSideMargin = 10;

QLabel* makeCentred(const char* role)
{
    auto* label = new QLabel;
    label->setProperty("role", QString::fromLatin1(role));
    label->setAlignment(Qt::AlignHCenter);
    label->setWordWrap(true);
    return label;
}

void setSize(QLabel& label, qreal pixels, QFont::Weight weight)
{
    label.setFont(textFont(qRound(pixels), weight));
}

} // namespace

RoomSide::RoomSide(QWidget* parent)
    : SeenLater(parent)
    , m_code(new QrCode)
    , m_title(makeCentred("roomTitle"))
    , m_host(makeCentred("roomAddress"))
    , m_token(makeCentred("roomAddress"))
    , m_people{}
    , m_waiting{}
    , m_longest{}
    , m_hint(makeCentred("muted"))
{
    setObjectName(QStringLiteral("roomSide"));
    setProperty("role", QStringLiteral("centre"));
    setAccessibleName(tr("The room"));
    auto* column = new QVBoxLayout(&content());
    column->setContentsMargins(kSideMargin, kSideMargin, kSideMargin, kSideMargin);
    column->setSpacing(8);
    column->addWidget(m_code);
    column->addWidget(m_title);
    column->addWidget(m_host);
    column->addWidget(m_token);
    m_people = addFigure(tr("in the room"));
    m_waiting = addFigure(tr("wait now"));
    m_longest = addFigure(tr("longest wait"));
    column->addWidget(m_hint);
    column->addStretch();
    m_title->setText(tr("Join in"));
    m_hint->setText(
        tr("Phones must be in the same network as this computer, and its firewall must let this port in."));
    for (auto* label : {m_host, m_token})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    applyFonts();
}

RoomSide::Figure RoomSide::addFigure(const QString& words)
{
    const Figure figure{new QFrame, makeCentred("figure"), makeCentred("muted")};
    figure.card->setProperty("role", QStringLiteral("roomCard"));
    auto* column = new QVBoxLayout(figure.card);
    column->setContentsMargins(8, 6, 8, 8);
    column->setSpacing(0);
    column->addWidget(figure.number);
    column->addWidget(figure.words);
    figure.words->setText(words);
    figure.card->setAccessibleName(words);
    content().layout()->addWidget(figure.card);
    return figure;
}

void RoomSide::show(const RoomFacts& facts)
{
    m_code->setText(facts.address());
    m_host->setText(facts.host);
    m_token->setText(QLatin1Char('/') + facts.token);
    showFigure(m_people, countText(facts.people), false);
    showFigure(m_waiting, countText(facts.waiting), facts.waiting > 0);
    const bool isWaiting = facts.longestWait > trace::Duration(0);
    showFigure(m_longest, isWaiting ? durationText(facts.longestWait) : QStringLiteral("–"),
               facts.longestWait > std::chrono::seconds(1));
}

void RoomSide::showFigure(const Figure& figure, const QString& number, bool isBad)
{
    figure.number->setText(number);
    figure.card->setAccessibleDescription(number);
    if (figure.number->property("bad").toBool() == isBad) return;
    figure.number->setProperty("bad", isBad);
    figure.number->style()->unpolish(figure.number);
    figure.number->style()->polish(figure.number);
}

void RoomSide::setMagnification(qreal factor)
{
    if (m_magnification == factor) return;
    m_magnification = factor;
    applyFonts();
}

void RoomSide::applyFonts()
{
    // What is read from the back of a room grows; the column does not eat the timeline.
    const auto factor = 1 + (m_magnification - 1) / 2;
    const int width = qRound(kSideWidth * factor);
    setFixedWidth(width);
    m_code->setFixedHeight(width - 2 * kSideMargin);
    setSize(*m_title, 20 * factor, QFont::Bold);
    m_host->setFont(monospaceFont(qRound(15 * factor), QFont::DemiBold));
    m_token->setFont(monospaceFont(qRound(11.5 * factor)));
    setSize(*m_hint, 12 * factor, QFont::Normal);
    for (const auto& figure : {m_people, m_waiting, m_longest}) {
        setSize(*figure.number, 27 * factor, QFont::Bold);
        setSize(*figure.words, 13 * factor, QFont::Normal);
    }
}

} // namespace ui

#include "moc_room_side.cpp"
