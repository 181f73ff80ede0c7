#include "views/export/tex_parts.h"

#include "core/formula/latex_text.h"
#include "core/trace/print.h"

namespace durchblick {

namespace tex {

QString plain(double number) { return QString::fromStdString(shortest(number)); }

QString defineColour(const QString& name, const QColor& colour)
{
    return QStringLiteral("\\definecolor{%1}{RGB}{%2,%3,%4}\n")
        .arg(name)
        .arg(colour.red())
        .arg(colour.green())
        .arg(colour.blue());
}

QString head()
{
    // Under LuaTeX the fonts are Unicode's from the start; others need to be asked for all letters of Europe.
    return QStringLiteral("% Needs pgfplots 1.16 or later. For another document, take the tikzpicture.\n"
                          "\\documentclass[border=2pt]{standalone}\n"
                          "\\usepackage{iftex}\n"
                          "\\iftutex\\else\n"
                          "\\usepackage[T1]{fontenc}\n"
                          "\\usepackage[utf8]{inputenc}\n"
                          "\\usepackage{lmodern}\n"
                          "\\fi\n"
                          "\\usepackage{amsmath}\n"
                          "\\usepackage{pgfplots}\n"
                          "\\pgfplotsset{compat=1.16}\n"
                          "\\begin{document}\n");
}

QString foot() { return QStringLiteral("\\end{document}\n"); }

QString tail() { return QStringLiteral("\\end{axis}\n\\end{tikzpicture}\n") + foot(); }

QString Texts::operator()(const QString& text)
{
    const std::string bytes = text.toStdString();
    if (const std::string missing = notInLatex(bytes); !m_error && !missing.empty())
        m_error = Error{ErrorCode::NotInLatex, {bytes, missing}};
    return QString::fromStdString(latexText(bytes));
}

Result<QByteArray> Texts::finish(const QString& document) const
{
    if (m_error)
        return *m_error;
    return document.toUtf8();
}

QString labels(Texts& texts, int count, const std::function<QString(int)>& label)
{
    QStringList all;
    for (int i = 0; i < count; ++i)
        all += u'{' + texts(label(i)) + u'}';
    return all.join(u',');
}

QString ticks(const QString& axis, int count)
{
    QStringList all;
    for (int i = 0; i < count; ++i)
        all += QString::number(i);
    return QStringLiteral("  %1tick={%2},\n").arg(axis, all.join(u','));
}

QString measures(std::optional<double> widthMm, std::optional<double> heightMm)
{
    QString text;
    if (widthMm)
        text += QStringLiteral("  width=%1mm,\n").arg(plain(*widthMm));
    if (heightMm)
        text += QStringLiteral("  height=%1mm,\n").arg(plain(*heightMm));
    return text;
}

QString opening(Texts& texts, const PictureSource& source, const QString& title, std::optional<double> widthMm,
                std::optional<double> heightMm, double ownWidth, double ownHeight)
{
    QString text = QStringLiteral("\\begin{tikzpicture}\n\\begin{axis}[\n");
    if (source.look.showTitle && !title.isEmpty())
        text += QStringLiteral("  title={%1},\n").arg(texts(title));
    text += QStringLiteral("  scale only axis,\n")
        + measures(widthMm ? *widthMm : ownWidth, heightMm ? *heightMm : ownHeight);
    if (source.look.comma())
        text += QStringLiteral("  /pgf/number format/use comma,\n");
    text +=
        QStringLiteral("  /pgf/number format/1000 sep={},\n  axis line style={gridline}, major grid style={gridline}, "
                       "tick style={draw=none},\n  ticklabel style={font=\\ttfamily\\small},\n");
    if (!source.look.showNumbers)
        text += QStringLiteral("  xticklabels=\\empty, yticklabels=\\empty,\n");
    return text;
}

QString limits(const char* axis, double least, double most)
{
    return QStringLiteral("  %1min=%2, %1max=%3,\n").arg(QLatin1String(axis), plain(least), plain(most));
}

QString place(double x, double y) { return QStringLiteral("(axis cs:%1,%2)").arg(plain(x), plain(y)); }

QString dashesOf(Qt::PenStyle dashes)
{
    switch (dashes) {
    case Qt::DashLine: return QStringLiteral("dashed");
    case Qt::DotLine: return QStringLiteral("densely dotted");
    case Qt::DashDotLine: return QStringLiteral("dashdotted");
    default: return QStringLiteral("solid");
    }
}

QString markOf(LineMark mark, double scale)
{
    const auto named = [&](const char* name, const char* turned = "") {
        return QStringLiteral("mark=%1, mark options={solid%2, scale=%3}")
            .arg(QLatin1String(name), QLatin1String(turned), plain(scale));
    };
    switch (mark) {
    case LineMark::Circle: break;
    case LineMark::Diamond: return named("diamond*");
    case LineMark::Square: return named("square*");
    case LineMark::Triangle: return named("triangle*");
    case LineMark::TriangleDown: return named("triangle*", ", rotate=180");
    case LineMark::Plus: return named("+");
    case LineMark::Hexagon: return named("pentagon*");
    }
    return named("*");
}

} // namespace tex

} // namespace durchblick
