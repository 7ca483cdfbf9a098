#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QToolButton;

namespace ui {

/// "Saved run.trace.json.gz", with a button that shows where: what became of the last Save, Export or Copy.
/// It goes by itself.
class WrittenNote : public QWidget
{
    Q_OBJECT

public:
    explicit WrittenNote(QWidget* parent = nullptr);

    /// `file`: empty where nothing was written to one.
    void tell(const QString& text, const QString& file);

Q_SIGNALS:
    void gone();

private:
    void showFolder();

    QString m_file;
    QLabel* m_text;
    QToolButton* m_show;
    QTimer m_life;
};

} // namespace ui
