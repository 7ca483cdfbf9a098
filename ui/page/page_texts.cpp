#include "ui/page/page_texts.h"

#include <algorithm>

namespace ui {

int PageTexts::add(const QString& text)
{
    int number = kNone;
    if (!text.isEmpty()) {
        const auto known = m_numbers.constFind(text);
        number = known != m_numbers.constEnd() ? *known : static_cast<int>(m_texts.size());
        if (known == m_numbers.constEnd()) {
            m_numbers.insert(text, number);
            m_texts << text;
        }
    }
    m_added.push_back(number);
    return number;
}

/// Where two languages divide a text's meanings in different ways, the first meaning counts.
std::optional<QJsonArray> PageTexts::translated(const PageTexts& other) const
{
    if (m_added.size() != other.m_added.size()) return std::nullopt;
    QStringList texts = m_texts;
    std::vector<bool> isKnown(m_added.size());
    for (std::size_t i = 0; i < m_added.size(); ++i) {
        const int here = m_added[i];
        const int there = other.m_added[i];
        if ((here == kNone) != (there == kNone)) return std::nullopt;
        if (here == kNone || isKnown[static_cast<std::size_t>(here)]) continue;
        isKnown[static_cast<std::size_t>(here)] = true;
        texts[here] = other.m_texts[there];
    }
    return QJsonArray::fromStringList(texts);
}

} // namespace ui
