#include "views/formula/box.h"

namespace durchblick {

void Box::place(Box other, QPointF offset)
{
    for (Mark& mark : other.marks) {
        if (auto* text = std::get_if<TextMark>(&mark.what))
            text->at += offset;
        else
            std::get<PathMark>(mark.what).path.translate(offset);
        marks.push_back(std::move(mark));
    }
    for (LiveBox& live : other.lives) {
        live.rect.translate(offset);
        lives.push_back(std::move(live));
    }
}

} // namespace durchblick
