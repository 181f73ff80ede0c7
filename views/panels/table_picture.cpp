#include "views/panels/table_picture.h"

#include "views/selection/selection.h"

#include <QCoreApplication>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace durchblick {

namespace {

// In units, see Ink.
constexpr double padding = 10;
constexpr double headHeight = 26;
constexpr double comfortablePitch = 28;
constexpr double shortestRowLabel = 150, longestRowLabel = 400;
constexpr double labelGap = 4;
constexpr double longestText = 220;
constexpr double leastPitch = 18;
constexpr double shortestText = 72; // width of a column that has given way as far as it can

QString translated(const char* text) { return QCoreApplication::translate("durchblick::TablePicture", text); }

QString hexadecimal(const std::string& bytes)
{
    return QString::fromLatin1(QByteArray::fromStdString(bytes).toHex(' ').toUpper());
}

} // namespace

TablePicture::TablePicture(const PictureSource& source)
    : m_shown(source), m_ink(source.look), m_wholeLabels(source.look.wholeLabels)
{
    if (m_shown.value().isMatrix())
        addNumbers();
    else
        addPieces();
    for (Column& column : m_columns)
        measure(column);
    layOut(comfortableSize());
}

void TablePicture::addNumbers()
{
    for (int row = 0; row < m_shown.rowCount(); ++row)
        m_wantedLabelWidth = std::max(m_wantedLabelWidth, widthOf(m_shown.rowLabel(row), m_ink.label(true)));
    if (m_wantedLabelWidth > 0)
        m_wantedLabelWidth = std::min(m_wantedLabelWidth, longestRowLabel * m_ink.unit) + labelGap * m_ink.unit;
    for (int column = 0; column < m_shown.columnCount(); ++column) {
        Column& added = m_columns.emplace_back();
        added.head = m_shown.columnLabel(column);
        for (int row = 0; row < m_shown.rowCount(); ++row)
            added.texts.push_back(m_shown.written(row, column));
    }
}

void TablePicture::addPieces()
{
    const Pieces& pieces = m_shown.value().pieces();
    bool haveIds = false;
    for (const int row : m_shown.rows())
        haveIds = haveIds || pieces[std::size_t(row)].id;
    Column places{.head = translated(QT_TRANSLATE_NOOP("durchblick::TablePicture", "#"))};
    Column texts{.head = translated(QT_TRANSLATE_NOOP("durchblick::TablePicture", "Text")), .isText = true};
    Column bytes{.head = translated(QT_TRANSLATE_NOOP("durchblick::TablePicture", "Bytes")), .isText = true};
    Column offsets{.head = translated(QT_TRANSLATE_NOOP("durchblick::TablePicture", "Place")), .isText = true};
    Column ids{.head = translated(QT_TRANSLATE_NOOP("durchblick::TablePicture", "Id"))};
    for (const int row : m_shown.rows()) {
        const Piece& piece = pieces[std::size_t(row)];
        places.texts.push_back(QString::number(row + 1));
        texts.texts.push_back(visibleText(piece.bytes));
        bytes.texts.push_back(hexadecimal(piece.bytes));
        offsets.texts.push_back(QStringLiteral("%1–%2").arg(piece.begin).arg(piece.end));
        ids.texts.push_back(piece.id ? QString::number(*piece.id) : QString());
    }
    m_columns = {places, texts, bytes, offsets};
    if (haveIds)
        m_columns.push_back(ids);
}

void TablePicture::measure(Column& column) const
{
    const double u = m_ink.unit;
    const QFont font = m_ink.number(true);
    column.wanted = std::min(widthOf(column.head, m_ink.label(true)), longestText * u);
    double before = 0;
    for (const QString& text : column.texts) {
        if (column.isText) {
            column.wanted = std::max(column.wanted, std::min(widthOf(text, font), longestText * u));
            continue;
        }
        qsizetype sign = text.size();
        for (qsizetype i = 0; i < text.size() && sign == text.size(); ++i)
            if (text[i] == u'.' || text[i] == u',')
                sign = i;
        column.behindSign.push_back(widthOf(text.mid(sign), font));
        column.mostBehind = std::max(column.mostBehind, column.behindSign.back());
        before = std::max(before, widthOf(text.left(sign), font));
    }
    column.wanted = std::max(column.wanted, before + column.mostBehind) + 2 * padding * u;
}

double TablePicture::numbersWidth() const
{
    double width = 0;
    for (const Column& column : m_columns)
        width += column.isText ? 0 : column.wanted;
    return width;
}

/// Paper has no tool tips, so labels stay whole there.
double TablePicture::leastLabelWidth() const
{
    return m_wholeLabels ? m_wantedLabelWidth
                         : std::min(m_wantedLabelWidth, (shortestRowLabel + labelGap) * m_ink.unit);
}

QSizeF TablePicture::comfortableSize() const
{
    const double u = m_ink.unit;
    double width = m_wantedLabelWidth + numbersWidth();
    for (const Column& column : m_columns)
        width += column.isText ? column.wanted : 0;
    return {width, (headHeight + comfortablePitch * m_shown.rowCount()) * u};
}

QSizeF TablePicture::leastSize() const
{
    const double u = m_ink.unit;
    double width = leastLabelWidth() + numbersWidth();
    for (const Column& column : m_columns)
        width += column.isText ? std::min(column.wanted, shortestText * u) : 0;
    return {width, (headHeight + leastPitch * m_shown.rowCount()) * u};
}

void TablePicture::layOut(QSizeF size)
{
    const double u = m_ink.unit;
    m_headHeight = headHeight * u;
    m_pitch = std::clamp((size.height() - m_headHeight) / std::max(1, m_shown.rowCount()), leastPitch * u,
                         comfortablePitch * u);
    // Numbers keep their width; where room is short, labels and texts give way, the longest text first.
    const double room = size.width() - numbersWidth();
    m_labelWidth = std::max(leastLabelWidth(), std::min(m_wantedLabelWidth, room));
    std::vector<double> texts;
    for (const Column& column : m_columns)
        if (column.isText)
            texts.push_back(column.wanted);
    std::sort(texts.begin(), texts.end());
    double longest = texts.empty() ? 0 : texts.back();
    double left = room - m_labelWidth;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        // What the shorter ones leave is shared by those that want more than their share.
        const double share = left / double(texts.size() - i);
        if (texts[i] > share) {
            longest = std::max(share, shortestText * u);
            break;
        }
        left -= texts[i];
    }
    left = m_labelWidth;
    for (Column& column : m_columns) {
        column.left = left;
        column.width = column.isText ? std::min(column.wanted, longest) : column.wanted;
        left += column.width;
    }
}

void TablePicture::paint(QPainter& painter, const Selection* selection) const
{
    const double u = m_ink.unit;
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_columns.empty())
        return;
    const double right = m_columns.back().left + m_columns.back().width;
    const bool fades = selection && m_shown.rowCount() > 0 && m_shown.columnCount() > 0
        && selection->hasSourceIn(m_shown.cell(0, 0).value);

    painter.setFont(m_ink.label());
    painter.setPen(m_ink.theme.quietText);
    for (const Column& column : m_columns) {
        const QRectF box(column.left + padding * u, 0, column.width - 2 * padding * u, m_headHeight);
        painter.drawText(box, (column.isText ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter | Qt::TextDontClip,
                         elided(column.head, m_ink.label(), box.width()));
    }
    painter.setPen(QPen(m_ink.theme.line, u));
    painter.drawLine(QPointF(0, m_headHeight), QPointF(right, m_headHeight));

    const bool isMatrix = m_shown.value().isMatrix();
    for (int row = 0; row < m_shown.rowCount(); ++row) {
        const double top = m_headHeight + row * m_pitch;
        bool rowLit = false;
        for (int i = 0; i < int(m_columns.size()); ++i) {
            const Column& column = m_columns[std::size_t(i)];
            const Cell cell = m_shown.cell(row, isMatrix ? i : 0);
            const bool lit = selection && selection->isLit(cell);
            rowLit = rowLit || lit;
            const bool quiet = fades && !lit && !selection->isSource(cell);
            const QString& text = column.texts[std::size_t(row)];
            const QFont font = m_ink.number(lit);
            const QColor letters = isMatrix || i == 1 ? m_ink.theme.text : m_ink.theme.quietText;
            painter.setFont(font);
            painter.setPen(quiet ? faded(letters, m_ink.theme.surface, 0.6) : letters);
            const QRectF box(column.left + padding * u, top, column.width - 2 * padding * u, m_pitch);
            if (column.isText) {
                painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter, elided(text, font, box.width()));
                continue;
            }
            const double behind = column.mostBehind - column.behindSign[std::size_t(row)];
            painter.drawText(box.adjusted(-padding * u, 0, -behind, 0),
                             Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip, text);
        }
        if (m_labelWidth > 0) {
            const double width = m_labelWidth - labelGap * u;
            painter.setFont(m_ink.label(rowLit));
            painter.setPen(rowLit ? m_ink.theme.text : m_ink.theme.quietText);
            painter.drawText(QRectF(0, top, width, m_pitch), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip,
                             elided(m_shown.rowLabel(row), m_ink.label(rowLit), width));
        }
    }
    if (!selection)
        return;
    const auto ring = [&](const std::optional<Cell>& cell) {
        if (const auto rect = cell && selection->isLit(*cell) ? rectOf(*cell) : std::nullopt)
            paintRing(painter, rect->adjusted(2 * u, 2 * u, -2 * u, -2 * u), m_ink, 2, 4);
    };
    ring(selection->subject());
    ring(selection->pointed());
    for (const Cell& source : selection->sources())
        ring(source);
}

std::optional<Cell> TablePicture::cellAt(QPointF point) const
{
    const int row = int(std::floor((point.y() - m_headHeight) / m_pitch));
    if (row < 0 || row >= m_shown.rowCount())
        return std::nullopt;
    for (int i = 0; i < int(m_columns.size()); ++i) {
        const Column& column = m_columns[std::size_t(i)];
        if (point.x() >= column.left && point.x() < column.left + column.width)
            return m_shown.cell(row, m_shown.value().isMatrix() ? i : 0);
    }
    return std::nullopt;
}

std::optional<QRectF> TablePicture::rectOf(const Cell& cell) const
{
    const auto place = m_shown.place(cell);
    if (!place)
        return std::nullopt;
    const double top = m_headHeight + place->first * m_pitch;
    if (!m_shown.value().isMatrix())
        return QRectF(0, top, m_columns.back().left + m_columns.back().width, m_pitch);
    const Column& column = m_columns[std::size_t(place->second)];
    return QRectF(column.left, top, column.width, m_pitch);
}

QString TablePicture::toolTipAt(QPointF point) const
{
    const int row = int(std::floor((point.y() - m_headHeight) / m_pitch));
    if (point.x() >= 0 && point.x() < m_labelWidth && row >= 0 && row < m_shown.rowCount()) {
        const QString label = m_shown.rowLabel(row);
        return widthOf(label, m_ink.label(true)) > m_labelWidth - labelGap * m_ink.unit + 0.1 ? label : QString();
    }
    for (int i = 0; i < int(m_columns.size()); ++i) {
        const Column& column = m_columns[std::size_t(i)];
        if (point.x() < column.left || point.x() >= column.left + column.width)
            continue;
        const double room = column.width - 2 * padding * m_ink.unit;
        const QString text = row < 0   ? column.head
            : row < m_shown.rowCount() ? column.texts[std::size_t(row)]
                                       : QString();
        if ((row < 0 || column.isText) && widthOf(text, row < 0 ? m_ink.label() : m_ink.number()) > room + 0.1)
            return text;
    }
    return {};
}

QStringList TablePicture::texts() const
{
    QStringList all;
    const double room = 2 * padding * m_ink.unit;
    for (const Column& column : m_columns) {
        all += elided(column.head, m_ink.label(), column.width - room);
        for (const QString& text : column.texts)
            if (!text.isEmpty())
                all += column.isText ? elided(text, m_ink.number(), column.width - room) : text;
    }
    if (m_labelWidth > 0)
        for (int row = 0; row < m_shown.rowCount(); ++row)
            all += elided(m_shown.rowLabel(row), m_ink.label(), m_labelWidth - labelGap * m_ink.unit);
    return all;
}

} // namespace durchblick
