#include "ui/page/data/page_texts.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace ui {

namespace {

constexpr QChar kMark(u'§');
constexpr int kNoText = -1;

bool isText(const QJsonValue& value)
{
    return value.isString() && value.toString().startsWith(kMark);
}

bool areSame(const QJsonObject& one, const QJsonObject& other)
{
    return one.keys() == other.keys() && std::ranges::all_of(one.keys(), [&](const QString& key) {
               return saysTheSame(one.value(key), other.value(key));
           });
}

bool areSame(const QJsonArray& one, const QJsonArray& other)
{
    return std::equal(one.begin(), one.end(), other.begin(), other.end(), saysTheSame);
}

} // namespace

QJsonValue pageText(const QString& text)
{
    return text.isEmpty() ? QJsonValue(kNoText) : QJsonValue(kMark + text);
}

bool saysTheSame(const QJsonValue& one, const QJsonValue& other)
{
    if (one.isObject() && other.isObject()) return areSame(one.toObject(), other.toObject());
    if (one.isArray() && other.isArray()) return areSame(one.toArray(), other.toArray());
    return one == other || (isText(one) && isText(other));
}

} // namespace ui
