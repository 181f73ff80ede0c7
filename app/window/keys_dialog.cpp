#include "app/window/keys_dialog.h"

#include "app/window/appearance.h"
#include "app/window/button.h"
#include "views/look/fonts.h"

#include <QCoreApplication>
#include <QDialog>
#include <QGridLayout>
#include <QLabel>

#include <vector>

namespace durchblick {

namespace {

struct Keys {
    Q_DECLARE_TR_FUNCTIONS(Keys)
};

std::vector<std::pair<QString, QString>> allKeys()
{
    return {
        {Keys::tr("Space"), Keys::tr("play, pause")},
        {QStringLiteral("→  ↓  PgDn"), Keys::tr("one step forward")},
        {QStringLiteral("←  ↑  PgUp"), Keys::tr("one step back")},
        {QStringLiteral(",  ."), Keys::tr("count one back, one on, where a stage counts")},
        {Keys::tr("Home, End"), Keys::tr("first stage, last stage")},
        {Keys::tr("Tab, arrows"), Keys::tr("to the next panel, from cell to cell in it")},
        {Keys::tr("Shift+arrows, R"), Keys::tr("move or turn what a panel shows, show everything again")},
        {Keys::tr("Enter, click"), Keys::tr("open the cell")},
        {Keys::tr("Esc, Backspace"), Keys::tr("back from what was opened")},
        {Keys::tr("Esc"), Keys::tr("stop what is being prepared")},
        {QStringLiteral("+  −"), Keys::tr("write the arithmetic one level deeper, less deep")},
        {QStringLiteral("A"), Keys::tr("show the answer to the question")},
        {QStringLiteral("R"), Keys::tr("check a calculation by hand; Enter goes to the next field")},
        {Keys::tr("Digits, F2"), Keys::tr("change the cell, where it can be changed")},
        {Keys::tr("Ctrl+Z, Ctrl+Shift+Z"), Keys::tr("undo, redo")},
        {QStringLiteral("Ctrl+C, Ctrl+V"), Keys::tr("copy or paste a block of numbers")},
        {QStringLiteral("Ctrl+Shift+C"), Keys::tr("copy the address of what is on screen")},
        {QStringLiteral("Ctrl+Shift+T, Ctrl+Shift+L"), Keys::tr("copy the calculation as text, as LaTeX")},
        {QStringLiteral("Ctrl+E"), Keys::tr("export the stage")},
        {QStringLiteral("Ctrl+P, Ctrl+M"), Keys::tr("show or hide the parameters, the lessons")},
        {QStringLiteral("Ctrl+T, Ctrl+L"), Keys::tr("light or dark, Deutsch or English")},
        {QStringLiteral("Ctrl + − 0"), Keys::tr("larger, smaller, as large as usual")},
        {QStringLiteral("F1"), Keys::tr("these keys")},
    };
}

} // namespace

void showKeys(const Appearance& appearance, QWidget* parent)
{
    QDialog dialog(parent);
    dialog.setObjectName(QStringLiteral("keys"));
    dialog.setWindowTitle(Keys::tr("Keys"));
    auto* grid = new QGridLayout(&dialog);
    grid->setContentsMargins(appearance.px(24), appearance.px(20), appearance.px(24), appearance.px(20));
    grid->setHorizontalSpacing(appearance.px(24));
    grid->setVerticalSpacing(appearance.px(6));
    int row = 0;
    for (const auto& [key, meaning] : allKeys()) {
        auto* left = new QLabel(key, &dialog);
        left->setFont(monoFont(13 * appearance.scale()));
        auto* right = new QLabel(meaning, &dialog);
        right->setFont(appearance.font(Appearance::Type::Body));
        grid->addWidget(left, row, 0);
        grid->addWidget(right, row++, 1);
    }
    auto* close = new Button(Button::Kind::Framed, appearance, &dialog);
    close->setText(Keys::tr("Close"));
    close->setObjectName(QStringLiteral("closeKeys"));
    QObject::connect(close, &QAbstractButton::clicked, &dialog, &QDialog::accept);
    grid->addWidget(close, row, 1, Qt::AlignRight);
    close->setFocus(Qt::OtherFocusReason);
    dialog.exec();
}

} // namespace durchblick
