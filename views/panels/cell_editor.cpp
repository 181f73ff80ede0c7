#include "views/panels/cell_editor.h"

#include "views/panels/calculation.h"
#include "views/panels/ink.h"

#include <QKeyEvent>
#include <QLabel>

namespace durchblick {

CellEditor::CellEditor(const QString& text, const QRectF& rect, const Look& look, QWidget* parent)
    : QLineEdit(text, parent), m_message(new QLabel(parent))
{
    const Ink ink(look);
    setObjectName(QStringLiteral("cellEditor"));
    setAccessibleName(tr("New number"));
    setFont(ink.number());
    setAlignment(Qt::AlignCenter);
    setFrame(false);
    setStyleSheet(
        QStringLiteral("QLineEdit { background: %1; color: %2; border: 2px solid %3; border-radius: 4px; padding: 0; }")
            .arg(ink.theme.surface.name(), ink.theme.text.name(), ink.theme.accent.name()));
    // A number is longer while it is being typed than when it is shown.
    const double width = std::max(rect.width(), 72 * ink.unit), height = std::max(rect.height(), 26 * ink.unit);
    QRectF place(rect.center().x() - width / 2, rect.center().y() - height / 2, width, height);
    place.moveLeft(std::clamp(place.left(), 2.0, std::max(2.0, parent->width() - width - 2)));
    setGeometry(place.toAlignedRect());
    selectAll();

    m_message->setObjectName(QStringLiteral("cellEditorMessage"));
    m_message->setFont(ink.text(12));
    m_message->setMargin(6);
    m_message->setStyleSheet(QStringLiteral("background: %1; color: %2; border-radius: 4px;")
                                 .arg(ink.theme.text.name(), ink.theme.surface.name()));
    m_message->hide();
    connect(this, &QLineEdit::textEdited, this, [this] { say({}); });
    connect(this, &QLineEdit::returnPressed, this, &CellEditor::enter);
}

CellEditor::~CellEditor() { delete m_message; }

QString CellEditor::message() const { return m_message->text(); }

void CellEditor::enter()
{
    const std::optional<double> number = typedNumber(text());
    if (!number) {
        say(tr("“%1” is not a number; the cell keeps its old one.").arg(text().left(20)));
        selectAll();
        return;
    }
    close();
    emit entered(*number);
}

void CellEditor::say(const QString& message)
{
    m_message->setText(message);
    m_message->setVisible(!message.isEmpty());
    if (message.isEmpty())
        return;
    m_message->adjustSize();
    const QWidget* parent = parentWidget();
    const int left = std::clamp(x(), 0, std::max(0, parent->width() - m_message->width()));
    const bool below = geometry().bottom() + 4 + m_message->height() <= parent->height();
    m_message->move(left, below ? geometry().bottom() + 4 : y() - 4 - m_message->height());
    m_message->raise();
}

void CellEditor::close()
{
    if (m_closing)
        return;
    m_closing = true;
    const bool hadFocus = hasFocus();
    hide();
    m_message->hide();
    deleteLater();
    if (hadFocus)
        parentWidget()->setFocus(Qt::OtherFocusReason);
}

void CellEditor::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        close();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void CellEditor::focusOutEvent(QFocusEvent* event)
{
    QLineEdit::focusOutEvent(event);
    // A menu over the field, or another window in front, is no going elsewhere.
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        close();
}

} // namespace durchblick
