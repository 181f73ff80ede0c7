#include "views/panels/kept_layer.h"

#include "views/panels/dots.h"

#include <QPainter>

namespace durchblick {

void KeptLayer::draw(QPainter& painter, const QByteArray& key, QSizeF size, double around,
                     const std::function<void(QPainter&)>& paint)
{
    const double ratio = pixelsPerUnit(painter);
    const QSize pixels = ((size + QSizeF(2 * around, 2 * around)) * ratio).toSize() + QSize(1, 1);
    if (m_image.isNull() || m_image.devicePixelRatio() != ratio || m_key != key || m_image.size() != pixels) {
        if (m_image.size() != pixels)
            m_image = QImage(pixels, QImage::Format_ARGB32_Premultiplied);
        m_image.fill(Qt::transparent);
        m_image.setDevicePixelRatio(ratio);
        m_key = key;
        QPainter inner(&m_image);
        inner.setRenderHint(QPainter::Antialiasing);
        inner.translate(around, around);
        paint(inner);
    }
    painter.drawImage(QPointF(-around, -around), m_image);
}

} // namespace durchblick
