#include "views/export/figure_files.h"
#include "views/run/threads_start.h"

#include <QBuffer>
#include <QHashSeed>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QSvgGenerator>
#include <cmath>
#include <memory>

namespace durchblick {

namespace {
/// Qt writes the fonts of a PDF in the order of a hash, which is another in each process unless its seed is fixed.
class SteadyHashes {
public:
    SteadyHashes() { QHashSeed::setDeterministicGlobalSeed(); }
    ~SteadyHashes() { QHashSeed::resetRandomGlobalSeed(); }
    Q_DISABLE_COPY_MOVE(SteadyHashes)
};

/// Lets `draw` paint, to the end. Where memory runs out on the way, the painter is left as it is: its destructor would try to end
/// once more, and an exception out of a destructor ends the program.
template <class Draw>
void paint(QPaintDevice& device, Draw draw)
{
    ensureThreadsStart();
    auto painter = std::make_unique<QPainter>(&device);
    try {
        draw(*painter);
        painter->end();
    } catch (...) {
        [[maybe_unused]] const QPainter* const unfinished = painter.release();
        throw;
    }
}
} // namespace

Result<QByteArray> toPng(const Figure& figure, double dpi)
{
    const QSizeF pixels = figure.sizeInMillimetres() / 25.4 * dpi;
    if (pixels.width() * pixels.height() > mostPixels) {
        const double most = dpi * std::sqrt(mostPixels / (pixels.width() * pixels.height()));
        return Error{
            ErrorCode::BadOption,
            {"--dpi", QString::number(dpi).toStdString(), "≤ " + QString::number(std::floor(most)).toStdString()}};
    }
    QImage image(std::max(1, qRound(pixels.width())), std::max(1, qRound(pixels.height())),
                 QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    image.setDotsPerMeterX(qRound(dpi / 0.0254));
    image.setDotsPerMeterY(qRound(dpi / 0.0254));
    paint(image, [&](QPainter& painter) {
        painter.scale(image.width() / figure.size().width(), image.height() / figure.size().height());
        figure.paint(painter);
    });
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QByteArray toSvg(const Figure& figure)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(96);
    generator.setTitle(figure.title());
    generator.setDescription(QStringLiteral("Durchblick"));
    generator.setSize(figure.size().toSize());
    generator.setViewBox(QRectF(QPointF(), figure.size()));
    paint(generator, [&](QPainter& painter) { figure.paint(painter); });
    // The generator knows whole pixels only; paper is measured in fractions.
    QString svg = QString::fromUtf8(bytes);
    const QSizeF paper = figure.sizeInMillimetres();
    static const QRegularExpression size(QStringLiteral("<svg width=\"[^\"]*\" height=\"[^\"]*\""));
    svg.replace(svg.indexOf(size), size.match(svg).capturedLength(),
                QStringLiteral("<svg width=\"%1mm\" height=\"%2mm\"")
                    .arg(paper.width(), 0, 'f', 3)
                    .arg(paper.height(), 0, 'f', 3));
    // Fonts that other machines have, where ours are missing.
    const std::pair<QString, QString> stacks[] = {
        {"Inter", "Inter, Helvetica, Arial, sans-serif"},
        {"JetBrains Mono", "JetBrains Mono, DejaVu Sans Mono, Courier New, monospace"},
        {"STIX Math", "STIX Math, STIX Two Math, Cambria Math, serif"},
    };
    for (const auto& [family, stack] : stacks)
        svg.replace(QStringLiteral("font-family=\"%1\"").arg(family), QStringLiteral("font-family=\"%1\"").arg(stack));
    // What no XML may hold, even escaped.
    static const QRegularExpression noXml(
        QStringLiteral("[\\x{00}-\\x{08}\\x{0B}\\x{0C}\\x{0E}-\\x{1F}\\x{FFFE}\\x{FFFF}]"));
    return svg.replace(noXml, QString(QChar::ReplacementCharacter)).toUtf8();
}

QByteArray toPdf(const Figure& figure)
{
    const SteadyHashes steady;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setTitle(figure.title());
        writer.setCreator(QStringLiteral("Durchblick"));
        constexpr int resolution = 1200;
        writer.setResolution(resolution);
        writer.setPageSize(
            QPageSize(figure.sizeInMillimetres(), QPageSize::Millimeter, QString(), QPageSize::ExactMatch));
        writer.setPageMargins(QMarginsF());
        paint(writer, [&](QPainter& painter) {
            painter.setRenderHint(QPainter::LosslessImageRendering);
            // The page is a whole number of points; the figure fills it.
            painter.scale(writer.width() / figure.size().width(), writer.height() / figure.size().height());
            figure.paint(painter);
        });
    }
    return withoutDate(std::move(bytes));
}

QByteArray withoutDate(QByteArray pdf)
{
    // Qt writes the date as it is here and now, longer or shorter with the time zone, so blanking it would not do.
    const qsizetype begin = pdf.indexOf("/CreationDate (");
    const qsizetype end = begin < 0 ? -1 : pdf.indexOf('\n', begin) + 1;
    const qsizetype table = pdf.lastIndexOf("\nxref\n");
    const qsizetype start = pdf.lastIndexOf("startxref\n");
    if (begin < 0 || end <= begin || table < end || start < table)
        return pdf;
    const qint64 removed = end - begin;
    const auto moved = [&](qint64 offset) { return offset > begin ? offset - removed : offset; };

    // "0000000131 00000 n ", twenty bytes each, behind the line "0 18".
    qsizetype at = pdf.indexOf('\n', table + 6) + 1;
    for (; pdf.mid(at + 10, 7) == " 00000 " || pdf.mid(at + 10, 7) == " 65535 "; at += 20)
        if (pdf[at + 17] == 'n')
            pdf.replace(at, 10, QByteArray::number(moved(pdf.mid(at, 10).toLongLong())).rightJustified(10, '0'));
    const qsizetype number = start + qsizetype(qstrlen("startxref\n"));
    const qsizetype numberEnd = pdf.indexOf('\n', number);
    pdf.replace(number, numberEnd - number,
                QByteArray::number(moved(pdf.mid(number, numberEnd - number).toLongLong())));
    pdf.remove(begin, removed);
    return pdf;
}

} // namespace durchblick
