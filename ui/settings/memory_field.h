#pragma once

#include <QWidget>

class QSpinBox;

namespace ui {

/// How much memory a run may take, in megabytes: a setting of the program, whatever the run.
class MemoryField : public QWidget
{
    Q_OBJECT

public:
    explicit MemoryField(QWidget* parent = nullptr);

    /// What a person chose last, at this start or an earlier one.
    static int remembered();

    /// Emits nothing, and is not remembered.
    void setMegabytes(int megabytes);

Q_SIGNALS:
    /// A person changed it; it is remembered.
    void changed(int megabytes);

private:
    QSpinBox* m_box;
};

} // namespace ui
