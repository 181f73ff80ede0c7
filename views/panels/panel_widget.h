#pragma once

#include "views/panels/picture.h"

#include <QWidget>

class QAction;

namespace durchblick {

/// A card: title, shape in small type, and one picture that answers mouse and keyboard. Hovering points (Selection::point),
/// leaving points at nothing, a click or Enter opens; arrow keys, Home and End move the cell cursor. Where the value is
/// editable, typing a number or F2 edits, and Ctrl+V pastes. Tokens have no card around them. Where the picture is a plane,
/// the wheel, plus and minus zoom, dragging or Shift and the arrow keys move or turn it, and a double click, Home or R shows
/// everything again; a new value of the same symbol keeps what is seen. Where the panel picks a place (Panel::picks), a click
/// on the map or Enter sets it instead of opening the cell, and it can be dragged; then Shift or the middle button moves the map.
///
/// Its height follows its width (hasHeightForWidth), so that chips and long rows can wrap. The look is the caller's: after a
/// change of theme, zoom or decimals call setSource again.
class PanelWidget : public QWidget {
    Q_OBJECT
public:
    /// title: "q von „von“", its first word coloured where it is the value's symbol; empty: no title. The trace of the source
    /// should be the selection's.
    PanelWidget(PictureSource source, QString title, Selection& selection, QWidget* parent = nullptr);
    ~PanelWidget() override;

    /// A new value or look in the same panel; keeps the cursor where the value still has that cell.
    void setSource(PictureSource source, QString title);
    const PictureSource& source() const;
    const QString& title() const;
    const Picture& picture() const;
    /// Where the picture is painted, in the widget's coordinates.
    QRectF pictureRect() const;

    void setEditable(bool editable);
    bool isEditable() const;

    /// Where the arrow keys are: the cell that was moved to or clicked last, at first the panel's focus or the first cell.
    std::optional<Cell> cursor() const;
    void setCursorCell(const Cell& cell);

    /// Everything that can be done with a panel, for menus; the context menu and the keys use the same ones. They act on
    /// the cell at the cursor.
    struct Actions {
        QAction* edit;        ///< F2; only if editable
        QAction* copyNumbers; ///< Ctrl+C
        QAction* paste;       ///< Ctrl+V; only if editable
        QAction* copyCalculation;
        QAction* copyLatex;
        QAction* copyAddress;
        QAction* exportPanel;
    };
    const Actions& panelActions() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

signals:
    /// The user typed a number into a cell.
    void cellEdited(const durchblick::Cell& cell, double number);
    /// A block of numbers was pasted (from a spreadsheet: tabs and line ends), its upper left corner in this cell.
    void blockPasted(const durchblick::Cell& cell, const QString& text);
    /// The user set the parameter that the panel picks to this place (right, upwards). continues: still the same drag as the
    /// last one.
    void placePicked(const QString& parameter, QPointF place, bool continues);
    /// The user wants the address of this cell on the clipboard.
    void addressRequested(const durchblick::Cell& cell);
    /// The user asked for this panel's export dialog.
    void exportRequested();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    class Private;
    std::unique_ptr<Private> m;
};

} // namespace durchblick
