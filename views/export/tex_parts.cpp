#include "views/export/tex_parts.h"

#include "core/trace/print.h"
#include "views/export/tex.h"

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
    return QStringLiteral("% Needs pgfplots 1.16 or later. For another document, take the tikzpicture.\n"
                          "\\documentclass[border=2pt]{standalone}\n"
                          "\\usepackage[utf8]{inputenc}\n"
                          "\\usepackage[T1]{fontenc}\n"
                          "\\usepackage{pgfplots}\n"
                          "\\pgfplotsset{compat=1.16}\n"
                          "\\begin{document}\n");
}

QString tail() { return QStringLiteral("\\end{axis}\n\\end{tikzpicture}\n\\end{document}\n"); }

QString labels(int count, const std::function<QString(int)>& label)
{
    QStringList all;
    for (int i = 0; i < count; ++i)
        all += u'{' + escapedForTex(label(i)) + u'}';
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

QString opening(const PictureSource& source, const QString& title, std::optional<double> widthMm,
                std::optional<double> heightMm, double ownWidth, double ownHeight)
{
    QString text = QStringLiteral("\\begin{tikzpicture}\n\\begin{axis}[\n");
    if (source.look.showTitle && !title.isEmpty())
        text += QStringLiteral("  title={%1},\n").arg(escapedForTex(title));
    text += QStringLiteral("  scale only axis,\n")
        + measures(widthMm ? *widthMm : ownWidth, heightMm ? *heightMm : ownHeight);
    if (source.look.comma())
        text += QStringLiteral("  /pgf/number format/use comma,\n");
    text += QStringLiteral("  /pgf/number format/1000 sep={},\n  axis line style={grid}, major grid style={grid}, "
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

QString markOf(int mark)
{
    const char* marks[] = {"*", "diamond*", "square*", "triangle*", "pentagon*"};
    return QLatin1String(marks[mark]);
}

} // namespace tex

QString escapedForTex(const QString& text)
{
    QString tex;
    for (const QChar character : text) {
        switch (character.unicode()) {
        case u'\\': tex += QStringLiteral("\\textbackslash{}"); break;
        case u'~': tex += QStringLiteral("\\textasciitilde{}"); break;
        case u'^': tex += QStringLiteral("\\textasciicircum{}"); break;
        case u'<': tex += QStringLiteral("\\textless{}"); break;
        case u'>': tex += QStringLiteral("\\textgreater{}"); break;
        case u'{':
        case u'}':
        case u'$':
        case u'&':
        case u'#':
        case u'%':
        case u'_':
            tex += u'\\';
            tex += character;
            break;
        case u'␣':
        case u'⍽': tex += QStringLiteral("\\textvisiblespace{}"); break;
        case u'⏎': tex += QStringLiteral("$\\hookleftarrow$"); break;
        case u'−': tex += QStringLiteral("$-$"); break;
        case u'×': tex += QStringLiteral("$\\times$"); break;
        case u'·': tex += QStringLiteral("$\\cdot$"); break;
        case u'∞': tex += QStringLiteral("$\\infty$"); break;
        case u'∅': tex += QStringLiteral("$\\emptyset$"); break;
        case u'√': tex += QStringLiteral("$\\sqrt{}$"); break;
        case u'Σ':
        case u'∑': tex += QStringLiteral("$\\Sigma$"); break;
        case u'…': tex += QStringLiteral("\\ldots{}"); break;
        case u'–': tex += QStringLiteral("--"); break;
        case u'„': tex += QStringLiteral("\\quotedblbase{}"); break;
        case u'“': tex += QStringLiteral("\\textquotedblleft{}"); break;
        case u'”': tex += QStringLiteral("\\textquotedblright{}"); break;
        default: tex += character;
        }
    }
    return tex;
}

} // namespace durchblick
