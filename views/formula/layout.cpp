#include "views/formula/layout.h"

#include "views/formula/typesetter.h"
#include "views/look/fonts.h"

#include <QPainter>

#include <algorithm>
#include <map>

namespace durchblick {

namespace {

/// How far the frame of a lit term reaches beyond it, in ems; the margin has room for it and its line.
constexpr double reachX = 0.07;
constexpr double reachY = 0.09;
constexpr double margin = 0.2;

} // namespace

FormulaPicture::FormulaPicture(const Formula& formula, const FormulaStyle& style) : m_px(style.px)
{
    const double edge = margin * style.px;
    Box box = Typesetter(style.px, style.display).set(formula, style.width - 2 * edge);
    // Live terms may be a little taller than their ink; a formula of one dot would otherwise cut its own frame.
    QRectF extent = box.rect();
    for (const LiveBox& live : box.lives)
        extent |= live.rect;
    m_size = {extent.width() + 2 * edge, extent.height() + 2 * edge};
    m_baseline = edge - extent.top();
    Box whole;
    whole.place(std::move(box), {edge - extent.left(), m_baseline});
    m_marks = std::move(whole.marks);
    m_lives = std::move(whole.lives);
}

QString FormulaPicture::idAt(QPointF point) const
{
    for (const LiveBox& live : m_lives)
        if (live.rect.contains(point))
            return live.id;
    return {};
}

std::vector<QRectF> FormulaPicture::litFrames(const std::set<QString>& lit) const
{
    std::vector<QRectF> frames;
    std::map<int, std::size_t> frameOfGroup;
    for (const LiveBox& live : m_lives) {
        if (!lit.contains(live.id))
            continue;
        const QRectF frame = live.rect.adjusted(-reachX * m_px, -reachY * m_px, reachX * m_px, reachY * m_px);
        if (live.group < 0) {
            frames.push_back(frame);
        } else if (const auto [known, isNew] = frameOfGroup.try_emplace(live.group, frames.size()); isNew) {
            frames.push_back(frame);
        } else {
            frames[known->second] |= frame;
        }
    }
    return frames;
}

void FormulaPicture::paint(QPainter& painter, QPointF topLeft, const FormulaInk& ink,
                           const std::set<QString>& lit) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(topLeft);
    painter.setPen(QPen(ink.litLine, std::max(1.0, m_px / 14)));
    painter.setBrush(ink.litFill);
    for (const QRectF& frame : litFrames(lit))
        painter.drawRoundedRect(frame, 0.2 * m_px, 0.2 * m_px);

    for (const Mark& mark : m_marks) {
        QColor color = mark.live.isEmpty() || !ink.ofLive ? QColor() : ink.ofLive(mark.live);
        if (!color.isValid())
            color = ink.text;
        if (const auto* text = std::get_if<TextMark>(&mark.what)) {
            painter.setPen(color);
            painter.setFont(mathFont(text->px));
            painter.drawText(text->at, text->text);
        } else {
            painter.fillPath(std::get<PathMark>(mark.what).path, color);
        }
    }
    painter.restore();
}

QStringList FormulaPicture::texts() const
{
    QStringList result;
    for (const Mark& mark : m_marks)
        if (const auto* text = std::get_if<TextMark>(&mark.what))
            result += text->text;
    return result;
}

} // namespace durchblick
