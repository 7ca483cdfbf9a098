#include "ui/log/output_panel.h"

namespace ui {

namespace {

LineListWords outputWords()
{
    return {.name = QStringLiteral("output"),
            .title = OutputPanel::tr("Server's output"),
            .placeholder =
                OutputPanel::tr("What your server writes appears here, if it was started from here."),
            .filterHint = OutputPanel::tr("Filter: GET, error"),
            .filterName = OutputPanel::tr("Filter the server's output"),
            .followName = OutputPanel::tr("Follow the server's output"),
            .copyName = OutputPanel::tr("Copy the server's output")};
}

} // namespace

OutputPanel::OutputPanel(QWidget* parent)
    : LineList(outputWords(), parent)
{}

} // namespace ui

#include "moc_output_panel.cpp"
