#pragma once

#include "ui/source/source_rows.h"

#include <QTextEdit>

namespace ui {

class SourceHighlighter;
struct Theme;

/// A handler's code, as high as it is; below a line stands, as text, what a request did there. Copying takes
/// the code alone.
class SourceView : public QTextEdit
{
    Q_OBJECT

public:
    explicit SourceView(QWidget* parent = nullptr);

    void showRows(const std::vector<SourceRow>& rows, Idiom idiom);

protected:
    void changeEvent(QEvent* event) override;
    QMimeData* createMimeDataFromSelection() const override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void layOut();
    void addCode(QTextCursor& cursor, const SourceRow& row);
    void addNote(QTextCursor& cursor, const SourceRow& row);
    QTextBlockFormat blockFormat(const SourceRow& row) const;
    void fitHeight();

    SourceHighlighter* m_highlighter;
    const Theme* m_theme = nullptr; ///< whose colours are in the text
    std::vector<SourceRow> m_rows;
    Idiom m_idiom = Idiom::FastApi;
};

} // namespace ui
