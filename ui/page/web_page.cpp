#include "ui/page/web_page.h"

#include "engine/analysis/measures/prediction.h"
#include "engine/trace/file/page_mark.h"
#include "engine/trace/file/text/dense_text.h"
#include "engine/trace/file/text/packed_text.h"
#include "ui/page/data/page_texts.h"
#include "ui/page/form/page_script.h"
#include "ui/page/form/page_style.h"
#include "ui/page/form/page_words.h"
#include "ui/picture/animation.h"
#include "ui/text/language.h"
#include "ui/timeline/time/ticks.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QList>

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace ui {

namespace {

QJsonArray ticksJson()
{
    QJsonArray json;
    for (const auto& step : tickSteps())
        json.append(QJsonArray{static_cast<qint64>(step.major.count()), step.parts});
    return json;
}

QJsonObject scoreJson()
{
    return {{QStringLiteral("unavoidable"), static_cast<qint64>(analysis::kUnavoidableError.count())},
            {QStringLiteral("shortest"), static_cast<qint64>(analysis::kShortestGuessed.count())}};
}

QJsonObject inLanguage(const WebPage& page, const QString& code, PageBreath& breath)
{
    const language::Interlude spoken(code);
    auto data = page.content(breath);
    data.insert(QStringLiteral("words"), pageWords());
    data.insert(QStringLiteral("style"), pageStyle());
    data.insert(QStringLiteral("ticks"), ticksJson());
    data.insert(QStringLiteral("score"), scoreJson());
    return data;
}

/// With a line end before whatever is one of many: so lines are alike.
std::string linesOf(const QJsonObject& data)
{
    const auto json = QJsonDocument(data).toJson(QJsonDocument::Compact);
    std::string text;
    bool isInString = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char letter = json[i];
        const char next = i + 1 < json.size() ? json[i + 1] : '\0';
        text += letter;
        if (letter == '"') isInString = !isInString;
        if (isInString && letter == '\\') text += json[++i];
        if (isInString) continue;
        const bool beginsOne = (letter == '[' || letter == ',') && (next == '[' || next == '{');
        const bool endsMany = letter == ']' && next == ',';
        if (beginsOne || endsMany) text += '\n';
    }
    return text;
}

/// The languages, the one that is spoken here first, and then what is told in each.
std::vector<std::string> toldIn(const WebPage& page, PageBreath& breath)
{
    const auto here = inLanguage(page, language::spoken(), breath);
    QJsonArray codes{language::spoken()};
    std::vector<std::string> told{breath.aside([&] { return linesOf(here); })};
    for (const auto& code : language::available()) {
        if (code == language::spoken()) continue;
        const auto there = inLanguage(page, code, breath);
        if (!saysTheSame(here, there)) continue;
        codes.append(code);
        told.push_back(breath.aside([&] { return linesOf(there); }));
    }
    const auto head = QJsonDocument(codes).toJson(QJsonDocument::Compact).toStdString() + '\n';
    for (auto& text : told)
        text.insert(0, head);
    return told;
}

QByteArray dense(const std::vector<std::string>& told)
{
    return QByteArray::fromStdString(trace::packed(trace::densified(told, trace::Numbers::Told))).toBase64();
}

bool isNear(QRgb left, QRgb right)
{
    constexpr int kNear = 48;
    return std::abs(qRed(left) - qRed(right)) + std::abs(qGreen(left) - qGreen(right)) +
               std::abs(qBlue(left) - qBlue(right)) <
           kNear;
}

/// The most frequent colours of a picture that an eye tells apart.
QList<QRgb> coloursOf(const QImage& picture, qsizetype most)
{
    QHash<QRgb, int> counts;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            ++counts[picture.pixel(x, y)];
    auto colours = counts.keys();
    std::ranges::sort(colours, std::ranges::greater(),
                      [&](QRgb colour) { return std::pair(counts.value(colour), colour); });
    QList<QRgb> chosen;
    for (const auto colour : colours)
        if (chosen.size() < most &&
            std::ranges::none_of(chosen, [colour](QRgb other) { return isNear(colour, other); }))
            chosen.append(colour);
    return chosen;
}

/// As WebP, without loss. The edges of letters and stripes have thousands of shades, which would make up most
/// of the page.
QByteArray still(const QImage& picture)
{
    constexpr qsizetype kShades = 24;
    const auto reduced = picture.convertToFormat(QImage::Format_Indexed8, coloursOf(picture, kShades));
    const auto shown = [&](int) { return reduced; };
    return webpOf(1, shown, std::chrono::seconds(1), std::chrono::seconds(1)).toBase64();
}

/// Puts each value into its place: what stands in a value is no place.
QByteArray filledIn(const QByteArray& form, const QHash<QByteArray, QByteArray>& values)
{
    QByteArray filled;
    const auto parts = form.split('%');
    for (const auto& part : parts) {
        const auto value = values.constFind(part);
        filled += value != values.constEnd() ? *value : part;
    }
    return filled;
}

QByteArray escaped(const QString& text)
{
    return text.toHtmlEscaped().toUtf8();
}

QByteArray element(const QByteArray& name, const QString& text)
{
    if (text.isEmpty()) return {};
    return '<' + name + '>' + escaped(text) + "</" + name + ">\n";
}

QByteArray stillHtml(const std::vector<StillPart>& parts)
{
    QByteArray html;
    for (const auto& part : parts) {
        html += element("h2", part.heading);
        for (const auto& paragraph : part.paragraphs)
            html += element("p", paragraph);
        if (!part.picture.isNull())
            html += "<img class=\"still\" src=\"data:image/webp;base64," + still(part.picture) + "\" alt=\"" +
                    escaped(part.told) + "\">\n";
        html += element("p", part.told);
    }
    return html;
}

QByteArray written(const WebPage& page, PageBreath& breath)
{
    QFile form(QStringLiteral(":/web/page.html"));
    if (!form.open(QIODevice::ReadOnly)) return {};
    const auto script = pageScript();
    const auto sheet = pageSheet();
    const auto told = toldIn(page, breath);
    return filledIn(form.readAll(), {{"LANGUAGE", language::spoken().toUtf8()},
                                     {"TITLE", escaped(page.title)},
                                     {"SETTINGS", escaped(page.settings)},
                                     {"STILL", stillHtml(page.still)},
                                     {"SCRIPT_HASH", policyHash(script)},
                                     {"STYLE_HASH", policyHash(sheet)},
                                     {"SCRIPT", script},
                                     {"STYLE", sheet},
                                     {"DATA", breath.aside([&] { return dense(told); })},
                                     {"RUN_BEGIN", trace::kPageRunBegin},
                                     {"RUN", breath.aside([&] { return page.run().toBase64(); })}});
}

} // namespace

QByteArray htmlOf(const WebPage& page, const PageBreath::IsWanted& isWanted)
{
    PageBreath breath(isWanted);
    try {
        return written(page, breath);
    } catch (const PageBreath::GivenUp&) {
        return {};
    }
}

} // namespace ui
