#pragma once

#include <QDialog>

#include <chrono>

class QSpinBox;

namespace ui {

/// Asks how often arrivals are to come again. Deletes itself when it is closed.
class RepeatDialog : public QDialog
{
    Q_OBJECT

public:
    /// `rows` are to be repeated.
    explicit RepeatDialog(int rows, QWidget* parent = nullptr);

Q_SIGNALS:
    void chosen(int times, std::chrono::milliseconds later);

private:
    QSpinBox* m_times;
    QSpinBox* m_later;
};

} // namespace ui
