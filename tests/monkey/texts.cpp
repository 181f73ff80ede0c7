#include "tests/monkey/texts.h"

#include <QFile>

#include <utility>
#include <vector>

namespace durchblick::monkey {

namespace {

QString block(int rows, int columns)
{
    QString text;
    for (int row = 0; row < rows; ++row)
        for (int column = 0; column < columns; ++column)
            text += QString::number((row * 7 + column * 3) % 11 - 5) + (column + 1 < columns ? u'\t' : u'\n');
    return text;
}

QByteArray vectors(int words, int columns, bool hasHead)
{
    QByteArray text = hasHead ? QByteArray::number(words) + ' ' + QByteArray::number(columns) + '\n' : QByteArray();
    for (int word = 0; word < words; ++word) {
        text += "wort" + QByteArray::number(word);
        for (int column = 0; column < columns; ++column)
            text += ' ' + QByteArray::number(((word * 13 + column * 29) % 97 - 48) / 50.0);
        text += '\n';
    }
    return text;
}

QByteArray corpus()
{
    QByteArray text;
    for (int i = 0; i < 200; ++i)
        text += i % 3 == 0 ? "Der Hund jagt die Katze.\n"
            : i % 3 == 1   ? "Die Katze sieht die Maus.\n"
                           : "Anna liest.\n";
    return text;
}

const std::vector<std::pair<QString, QByteArray>>& files()
{
    static const std::vector<std::pair<QString, QByteArray>> all{
        {QStringLiteral("words.txt"), vectors(60, 8, false)},
        {QStringLiteral("words.vec"), vectors(40, 5, true)},
        {QStringLiteral("one.txt"), vectors(1, 3, false)},
        {QStringLiteral("two.vec"), vectors(2, 1, true)},
        {QStringLiteral("short.vec"), vectors(9, 4, true).chopped(30)},
        {QStringLiteral("ragged.txt"), "a 1 2 3\nb 1 2\nc 1 2 3\n"},
        {QStringLiteral("huge.txt"), "a 1e38 1e38\nb -1e38 1e38\nc 3e38 0\nd 1 1\n"},
        {QStringLiteral("same.txt"), "a 1 2 3\na 1 2 3\na 1 2 3\n"},
        {QStringLiteral("corpus.txt"), corpus()},
        {QStringLiteral("word.txt"), "wort\n"},
        {QStringLiteral("empty.txt"), {}},
        {QStringLiteral("latin.txt"), "f\xfcr 1 2\nw\xf6rter 2 3\n"},
        {QStringLiteral("zero.bin"), QByteArray(400, '\0')},
        {QStringLiteral("zip.gz"), "\x1f\x8b\x08"},
    };
    return all;
}

} // namespace

const QStringList& typedTexts()
{
    static const QStringList all{
        QStringLiteral("7"),
        QStringLiteral("0,5"),
        QStringLiteral("-3.25"),
        QStringLiteral("1e308"),
        QStringLiteral("1e-320"),
        QStringLiteral("+3"),
        QStringLiteral("nan"),
        QStringLiteral("99999999999"),
        QStringLiteral("0"),
        QStringLiteral("100"),
        QStringLiteral("#2"),
        QStringLiteral("#99"),
        QStringLiteral("Paris"),
        QStringLiteral("a"),
        QStringLiteral(" "),
        QStringLiteral("Der Hund jagt die Katze"),
        QStringLiteral("the the the the"),
        QStringLiteral("1 0; 0 1"),
        QStringLiteral("<b>x</b> $y$ **z**"),
        QStringLiteral("--"),
        QStringLiteral("%s %n {{x}}"),
        QString::fromUtf8("Käse für Ömer"),
        QString::fromUtf8("a\xcc\x88o\xcc\x88 e\xcc\x81"),
        QString::fromUtf8("👩‍👩‍👧 🇩🇪 שלום"),
        QString::fromUtf8("日本語 हिन्दी"),
        QString(QChar(0xFFFE)),
        QString(QChar(0xD800)),
        QStringLiteral("x\ny\n\nz"),
        QStringLiteral("wort ").repeated(60),
        QString(300, u'W'),
    };
    return all;
}

const QStringList& clipboardTexts()
{
    static const QStringList all{
        QStringLiteral("5"),
        QStringLiteral("0,5"),
        QStringLiteral("1\t2\n3\t4"),
        QStringLiteral("0,5\t2\r\n-1\t3.25\r\n"),
        QStringLiteral("1;2;3"),
        QStringLiteral("1 2 3\n4 5 6"),
        QStringLiteral("7\n\n9\n"),
        QStringLiteral("\t\t\n\t"),
        QStringLiteral("1\t2\n3"),
        QStringLiteral("eins\tzwei"),
        QStringLiteral("1e400\t-1e400"),
        QStringLiteral("nan\tinf"),
        QStringLiteral("1e308\t1e308\n1e308\t1e308"),
        QStringLiteral("1e-310\t0"),
        QStringLiteral("+3\t- 3"),
        QStringLiteral("1.000,5\t1,000.5"),
        QStringLiteral("\"1\"\t\"2\""),
        block(4, 4),
        block(60, 60),
        QStringLiteral("durchblick:self_attention#scores"),
        QStringLiteral("Der Hund jagt die Katze heute im Garten"),
        QStringLiteral("Ein sehr langer Satz, ").repeated(20),
        QString::fromUtf8("−1\t½"),
        QString(QChar(0)),
        QString(QChar(0xFEFF)),
        QStringLiteral("x").repeated(1500),
    };
    return all;
}

void makeFiles()
{
    for (const auto& [name, content] : files()) {
        QFile file(name);
        if (file.open(QIODevice::WriteOnly))
            file.write(content);
    }
}

const QStringList& fileNames()
{
    static const QStringList all = [] {
        QStringList names;
        for (const auto& [name, content] : files())
            names << name;
        return names << QStringLiteral("not-there.txt") << QStringLiteral(".");
    }();
    return all;
}

} // namespace durchblick::monkey
