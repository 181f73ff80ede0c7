#include "tests/tex/compiled.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRectF>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace durchblick {

namespace {

/// What a program says, standard error with it. Fails if it is not there or does not end well.
QByteArray outputOf(const QString& program, const QStringList& arguments, const QString& folder, bool mayFail = false)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments, QIODevice::ReadOnly);
    if (!process.waitForStarted()) {
        ADD_FAILURE() << program.toStdString() << " is missing; ./dev tex installs what is needed";
        return {};
    }
    EXPECT_TRUE(process.waitForFinished(240'000)) << program.toStdString() << " does not end";
    EXPECT_TRUE(mayFail || process.exitCode() == 0) << program.toStdString() << ": exit " << process.exitCode();
    return process.readAll();
}

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

/// The characters of a word lie evenly along it: labels and numbers are set in a typewriter's letters.
void addWord(PrintedPage& page, const QString& text, QRectF box)
{
    // A line of letters is about so many times as high as each of them is wide.
    const auto unlikeLetters = [&](double length, double height) {
        return std::abs(std::log(length / double(text.size()) / height / 0.42));
    };
    const bool isUpright =
        text.size() > 1 && unlikeLetters(box.height(), box.width()) < unlikeLetters(box.width(), box.height());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const double part = (double(i) + 0.5) / double(text.size());
        const QPointF at = isUpright ? QPointF(box.center().x(), box.bottom() - part * box.height())
                                     : QPointF(box.left() + part * box.width(), box.center().y());
        page.push_back({text[i], at, isUpright});
    }
}

std::vector<PrintedPage> pagesOf(const QByteArray& html)
{
    std::vector<PrintedPage> pages;
    QXmlStreamReader reader(html.mid(html.indexOf("<doc>"), html.indexOf("</doc>") + 6 - html.indexOf("<doc>")));
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (reader.name() == u"page") {
            pages.emplace_back();
        } else if (reader.name() == u"word") {
            const auto number = [&](const char* name) {
                return reader.attributes().value(QLatin1String(name)).toDouble();
            };
            const QRectF box(QPointF(number("xMin"), number("yMin")), QPointF(number("xMax"), number("yMax")));
            addWord(pages.back(), comparable(reader.readElementText()), box);
        }
    }
    EXPECT_FALSE(reader.hasError()) << reader.errorString().toStdString();
    return pages;
}

std::vector<PrintedPage> run(TexEngine engine, const QTemporaryDir& folder, const std::vector<TexFile>& files)
{
    outputOf(
        engine == TexEngine::Pdf ? QStringLiteral("pdflatex") : QStringLiteral("lualatex"),
        {QStringLiteral("-interaction=nonstopmode"), QStringLiteral("-file-line-error"), QStringLiteral("main.tex")},
        folder.path(), true);
    QFile log(folder.filePath(QStringLiteral("main.log")));
    if (!log.open(QIODevice::ReadOnly)) {
        ADD_FAILURE() << "TeX left no log";
        return {};
    }
    const QStringList lines = QString::fromUtf8(log.readAll()).split(u'\n');
    static const QRegularExpression error(QStringLiteral("^(?:\\./)?(?:f(\\d+)|main)\\.tex:\\d+: "));
    static const QRegularExpression begins(QStringLiteral("\\(\\./f(\\d+)\\.tex"));
    QString current;
    for (const QString& line : lines) {
        if (const auto begun = begins.match(line); begun.hasMatch())
            current = files[begun.captured(1).toULong()].name;
        if (const auto match = error.match(line); match.hasMatch())
            ADD_FAILURE() << current.toStdString() << ": " << line.toStdString();
        EXPECT_FALSE(line.startsWith(u"! ") || line.startsWith(u"Missing character"))
            << current.toStdString() << ": " << line.toStdString();
    }
    return pagesOf(outputOf(QStringLiteral("pdftotext"),
                            {QStringLiteral("-bbox"), QStringLiteral("main.pdf"), QStringLiteral("-")}, folder.path()));
}

} // namespace

std::vector<PrintedPage> compiled(TexEngine engine, const std::vector<TexFile>& files)
{
    const QTemporaryDir folder;
    const QByteArray begin = "\\begin{document}\n", end = "\\end{document}\n";
    QByteArray document;
    for (std::size_t i = 0; i < files.size(); ++i) {
        const QByteArray& tex = files[i].tex;
        const qsizetype from = tex.indexOf(begin) + begin.size();
        const QByteArray head = tex.left(from);
        if (document.isEmpty())
            document = QByteArray(head).replace("\\documentclass[border=2pt]{standalone}", "\\documentclass{article}")
                // A page is as large as what it holds.
                + "\\ifdefined\\pagewidth\\else\\let\\pagewidth\\pdfpagewidth\\let\\pageheight\\pdfpageheight\\fi\n"
                  "\\hoffset=-1in\\voffset=-1in\n"
                  "\\def\\figure#1{\\setbox0\\hbox{\\kern9pt\\input{#1}\\unskip\\kern9pt}\\pagewidth=\\wd0 "
                  "\\pageheight=\\dimexpr\\ht0+\\dp0+18pt\\relax\\shipout\\vbox{\\kern9pt\\box0}}\n";
        else
            EXPECT_EQ(head, files.front().tex.left(head.size())) << files[i].name.toStdString();
        EXPECT_TRUE(tex.endsWith(end)) << files[i].name.toStdString();
        write(folder.filePath(QStringLiteral("f%1.tex").arg(i)), tex.mid(from, tex.size() - from - end.size()));
        document += "\\figure{f" + QByteArray::number(qulonglong(i)) + "}\n";
    }
    write(folder.filePath(QStringLiteral("main.tex")), document + end);
    const std::vector<PrintedPage> pages = run(engine, folder, files);
    EXPECT_EQ(pages.size(), files.size());
    return pages;
}

PrintedPage compiledAlone(TexEngine engine, const TexFile& file)
{
    const QTemporaryDir folder;
    write(folder.filePath(QStringLiteral("main.tex")), file.tex);
    const std::vector<PrintedPage> pages = run(engine, folder, {file});
    EXPECT_EQ(pages.size(), 1u) << file.name.toStdString();
    return pages.empty() ? PrintedPage() : pages.front();
}

QString comparable(const QString& text)
{
    QString plain = text.normalized(QString::NormalizationForm_KC);
    // As fonts name them, and as people write them.
    const std::pair<QChar, QChar> same[] = {{u'⊔', u'⍽'}, {u'‐', u'-'}, {u'Σ', u'∑'}};
    for (const auto& [printed, written] : same)
        plain.replace(printed, written);
    return plain.remove(u' ');
}

} // namespace durchblick
