#pragma once

#include <QByteArray>
#include <QImage>
#include <QSizeF>
#include <functional>

class QPainter;

namespace durchblick {

/// What costs the most to paint of a picture, kept as pixels for as long as nothing in it changes: under the pointer, and from
/// one picture to the next while only what lies on top of it moves.
class KeptLayer {
public:
    /// Draws the layer of this size with its upper left corner at the origin, and what reaches beyond by so much. It is painted
    /// only if the key (all that it depends on) or the painter's resolution is another one than last time.
    void draw(QPainter& painter, const QByteArray& key, QSizeF size, double around,
              const std::function<void(QPainter&)>& paint);
    void forget() { m_image = {}; }

private:
    QByteArray m_key;
    QImage m_image;
};

} // namespace durchblick
