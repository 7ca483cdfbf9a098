#include "ui/page/web_page.h"

#include "engine/analysis/measures/prediction.h"
#include "engine/trace/file/page_mark.h"
#include "ui/page/page_script.h"
#include "ui/page/page_style.h"
#include "ui/page/page_words.h"
#include "ui/text/language.h"
#include "ui/timeline/model/ticks.h"

#include <QBuffer>
#include <QFile>
#include <QJsonDocument>
#include <QList>

#include <algorithm>
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

QJsonObject inLanguage(const WebPage& page, const QString& code, PageTexts& texts)
{
    const language::Interlude spoken(code);
    auto data = page.content(texts);
    data.insert(QStringLiteral("words"), pageWords(texts));
    data.insert(QStringLiteral("style"), pageStyle(texts));
    return data;
}

/// In the language that is spoken here, and what it says in the others.
QJsonObject dataOf(const WebPage& page)
{
    PageTexts texts;
    auto data = inLanguage(page, language::spoken(), texts);
    QJsonArray codes{language::spoken()};
    QJsonArray all{texts.all()};
    for (const auto& code : language::available()) {
        if (code == language::spoken()) continue;
        PageTexts others;
        inLanguage(page, code, others);
        const auto translated = texts.translated(others);
        if (!translated) continue;
        codes.append(code);
        all.append(*translated);
    }
    data.insert(QStringLiteral("languages"), codes);
    data.insert(QStringLiteral("texts"), all);
    data.insert(QStringLiteral("ticks"), ticksJson());
    data.insert(QStringLiteral("score"), scoreJson());
    return data;
}

/// As zlib packs it, without the length that Qt puts in front.
QByteArray packed(const QJsonObject& data)
{
    constexpr int kBest = 9;
    constexpr int kLength = 4;
    return qCompress(QJsonDocument(data).toJson(QJsonDocument::Compact), kBest).mid(kLength).toBase64();
}

/// The most frequent colours of a picture.
QList<QRgb> coloursOf(const QImage& picture, qsizetype most)
{
    QHash<QRgb, int> counts;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            ++counts[picture.pixel(x, y)];
    auto colours = counts.keys();
    std::ranges::sort(colours, std::ranges::greater(),
                      [&](QRgb colour) { return std::pair(counts.value(colour), colour); });
    return colours.mid(0, most);
}

/// The edges of letters and stripes have thousands of shades, which would make up most of the page.
QByteArray still(const QImage& picture)
{
    constexpr qsizetype kShades = 32;
    constexpr int kSmallest = 0; // of PNG's qualities: packed the most
    QByteArray bytes;
    QBuffer buffer(&bytes);
    picture.convertToFormat(QImage::Format_Indexed8, coloursOf(picture, kShades))
        .save(&buffer, "PNG", kSmallest);
    return bytes.toBase64();
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

} // namespace

QByteArray htmlOf(const WebPage& page)
{
    QFile form(QStringLiteral(":/web/page.html"));
    if (!form.open(QIODevice::ReadOnly)) return {};
    const auto script = pageScript();
    const auto sheet = pageSheet();
    return filledIn(form.readAll(), {{"LANGUAGE", language::spoken().toUtf8()},
                                     {"TITLE", escaped(page.title)},
                                     {"SETTINGS", escaped(page.settings)},
                                     {"STILL", still(page.picture)},
                                     {"STILL_TEXT", escaped(page.told)},
                                     {"SCRIPT_HASH", policyHash(script)},
                                     {"STYLE_HASH", policyHash(sheet)},
                                     {"SCRIPT", script},
                                     {"STYLE", sheet},
                                     {"DATA", packed(dataOf(page))},
                                     {"RUN_BEGIN", trace::kPageRunBegin},
                                     {"RUN", page.run.toBase64()}});
}

} // namespace ui
