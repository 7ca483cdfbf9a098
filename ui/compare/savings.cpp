#include "ui/compare/savings.h"

#include "ui/text/duration_text.h"
#include "ui/timeline/geometry/request_bars.h"

#include <QCoreApplication>

namespace ui {

namespace {

constexpr int kLeastSaving = 8;  // what is less is no difference that one could see
constexpr int kBarGap = 3;       // between a bar and what is behind it
constexpr int kResultLeft = 8;   // where the bar's duration stands
constexpr int kSavingMargin = 8; // around words
constexpr int kSavingTextFrom = 11;
constexpr int kLargeSavingFrom = 18;

/// A bar, and how far its counterpart reaches beyond it.
struct Difference
{
    const trace::Request& request;
    trace::Duration longer;
    QString label;
};

/// Where the words stand that the bar has behind it anyway.
int resultRight(const SceneContext& context, const trace::Request& request, int end, bool isLarge)
{
    const auto style = isLarge ? TextStyle::Duration : TextStyle::SmallDuration;
    return end + kResultLeft + context.widthOf(style, resultText(request));
}

/// In the middle of the box, or of what the result leaves free; else behind the box.
void placeLabel(const SceneContext& context, Saving& saving, int resultEnd)
{
    const int width = context.widthOf(saving.style, saving.label) + 1;
    const auto& box = saving.rect;
    QRect place(0, box.top(), width, box.height());
    const int middle = box.center().x() - width / 2;
    const int inTheRest = (resultEnd + box.right() - width) / 2;
    if (middle >= resultEnd + kSavingMargin)
        place.moveLeft(middle);
    else if (inTheRest >= resultEnd + kSavingMargin)
        place.moveLeft(inTheRest);
    else
        place.moveLeft(std::max(box.right(), resultEnd) + kSavingMargin);
    if (place.right() > context.scene.plotArea.right() + kSavingMargin) return;
    saving.labelRect = place;
}

void addSaving(const SceneContext& context, const Difference& difference, int top, int height,
               std::vector<Saving>& savings)
{
    const int end = context.column(difference.request.end());
    const int left = end + kBarGap;
    const int right = context.column(difference.request.end() + difference.longer);
    if (right - left < kLeastSaving) return;
    Saving saving;
    saving.label = difference.label;
    const bool isLarge = height >= kLargeSavingFrom;
    saving.style = isLarge ? TextStyle::BarLabel : TextStyle::SmallBarLabel;
    saving.rect = {left, top, right - left, height};
    if (isLarge) saving.rect.adjust(0, 2, 0, -2);
    if (height >= kSavingTextFrom) {
        const int resultEnd = resultRight(context, difference.request, end, isLarge);
        placeLabel(context, saving, resultEnd);
        if (right < resultEnd + kSavingMargin / 2)
            saving.rect = {}; // it would run through the result's letters
    }
    savings.push_back(std::move(saving));
}

} // namespace

void addEarlier(const SceneContext& context, const LaneRows& rows,
                std::span<const analysis::ArrivalPair> pairs, std::vector<Saving>& savings)
{
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const auto saved = pairs[i].saved().value_or(trace::Duration(0));
        if (saved.count() <= 0) continue;
        const auto label =
            QCoreApplication::translate("ui::Comparison", "%1 earlier").arg(durationText(saved));
        addSaving(context, {*pairs[i].after, saved, label}, rows.barTop(i), rows.barHeight, savings);
    }
}

void addLater(const SceneContext& context, const LaneRows& rows, std::span<const analysis::ArrivalPair> pairs,
              const QString& name, std::vector<Saving>& savings)
{
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const auto lost = -pairs[i].saved().value_or(trace::Duration(0));
        if (lost.count() <= 0) continue;
        const auto label =
            QCoreApplication::translate("ui::Comparison", "%1 later with %2").arg(durationText(lost), name);
        const auto known = savings.size();
        addSaving(context, {*pairs[i].before, lost, label}, rows.barTop(i), rows.barHeight, savings);
        if (savings.size() > known) savings.back().isLater = true;
    }
}

} // namespace ui
