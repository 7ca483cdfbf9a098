#pragma once

#include "ui/panel/tab_order.h"

#include <QVBoxLayout>
#include <QWidget>

#include <memory>

namespace ui {

/// A widget that is hidden at first and has much in it: until it is shown for the first time, its content is
/// no part of the window, and nobody styles it or lays it out.
template <typename Base = QWidget>
class SeenLater : public Base
{
public:
    explicit SeenLater(QWidget* parent = nullptr)
        : Base(parent)
        , m_content(*new QWidget)
        , m_unseen(&m_content)
    {
        Base::hide();
    }

    void setVisible(bool isVisible) override
    {
        if (isVisible && m_unseen) {
            auto* whole = new QVBoxLayout(this);
            whole->setContentsMargins(0, 0, 0, 0);
            whole->addWidget(m_unseen.release());
            tabBehind(*this, m_content);
        }
        Base::setVisible(isVisible);
    }

    /// What is in it.
    QWidget& content() const { return m_content; }

private:
    QWidget& m_content;
    std::unique_ptr<QWidget> m_unseen; ///< the content, until it is seen
};

} // namespace ui
