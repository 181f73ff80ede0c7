#include "tests/print/compiled.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <gtest/gtest.h>
#include <poppler-qt6.h>

#include <cmath>

namespace durchblick {

namespace {

/// Fails if the program is not there or does not end; what it complains of stands in its log.
void runIn(const QString& folder, const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.setStandardOutputFile(QProcess::nullDevice());
    process.start(program, arguments, QIODevice::ReadOnly);
    ASSERT_TRUE(process.waitForStarted())
        << program.toStdString() << " is missing; ./dev print installs what is needed";
    EXPECT_TRUE(process.waitForFinished(240'000)) << program.toStdString() << " does not end";
}

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

PrintedPage charactersOf(const Poppler::Page& page)
{
    PrintedPage characters;
    for (const auto& word : page.textList()) {
        const QString text = word->text();
        const QPointF way = word->charBoundingBox(int(text.size()) - 1).center() - word->charBoundingBox(0).center();
        const bool isUpright = std::abs(way.y()) > std::abs(way.x());
        for (int i = 0; i < text.size(); ++i)
            for (const QChar character : comparable(text[i])) // of a ligature all letters at its place
                characters.push_back({character, word->charBoundingBox(i).center(), isUpright});
    }
    return characters;
}

std::vector<PrintedPage> pagesOf(const QString& path)
{
    std::vector<PrintedPage> pages;
    const std::unique_ptr<Poppler::Document> document = Poppler::Document::load(path);
    if (!document) {
        ADD_FAILURE() << "TeX left no pages";
        return pages;
    }
    for (int i = 0; i < document->numPages(); ++i)
        pages.push_back(charactersOf(*document->page(i)));
    return pages;
}

std::vector<PrintedPage> run(TexEngine engine, const QTemporaryDir& folder, const std::vector<TexFile>& files)
{
    runIn(folder.path(), engine == TexEngine::Pdf ? QStringLiteral("pdflatex") : QStringLiteral("lualatex"),
          {QStringLiteral("-interaction=nonstopmode"), QStringLiteral("-file-line-error"), QStringLiteral("main.tex")});
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
    return pagesOf(folder.filePath(QStringLiteral("main.pdf")));
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
    const std::pair<QChar, QChar> same[] = {{u'⊔', u'⍽'}, {u'‐', u'-'}, {u'∑', u'Σ'}, {u'∆', u'Δ'}};
    for (const auto& [printed, written] : same)
        plain.replace(printed, written);
    return plain.remove(u' ');
}

} // namespace durchblick
