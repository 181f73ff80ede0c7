#include "app/words/errors.h"

#include <QCoreApplication>

#include <cerrno>

namespace durchblick {

namespace {
struct Errors {
    Q_DECLARE_TR_FUNCTIONS(Errors)
};
/// Command and option in one blank: without a command no gap is left behind.
QString callOf(const QString& command)
{
    return command.isEmpty() ? QStringLiteral("durchblick") : QStringLiteral("durchblick ") + command;
}

/// A sentence stays one, whatever was typed or pasted: its beginning says which text is meant.
QString shortened(const QString& text)
{
    constexpr int most = 300; // the longest list of what is allowed is shorter
    return text.size() <= most ? text : text.left(text.at(most - 1).isHighSurrogate() ? most - 1 : most) + u'…';
}

/// What a file is that was taken for something else (core/io/foreign_format.h), and what to do with it.
QString sentenceOfOtherFormat(const QString& file, const QString& format)
{
    if (format == QLatin1String("fasttext"))
        return Errors::tr("The file “%1” is a model of fastText (.bin). Open the table that belongs to it (.vec).")
            .arg(file);
    if (format == QLatin1String("numbers"))
        return Errors::tr("The file “%1” holds numbers without words. Put the word of each line in front of it; the "
                          "projector keeps them in a second file (metadata.tsv).")
            .arg(file);
    if (format.startsWith(QLatin1String("utf-")))
        return Errors::tr("The file “%1” is written in %2. Save it as UTF-8 and try again.")
            .arg(file, format.toUpper());
    if (format == QLatin1String("numpy") || format == QLatin1String("pickle"))
        return Errors::tr("The file “%1” is one of Python's own (%2). Save as text there what it holds.")
            .arg(file, format);
    if (format == QLatin1String("binary"))
        return Errors::tr("The file “%1” is no text and no table of word vectors. Open a text in UTF-8, or vectors of "
                          "GloVe, word2vec or fastText.")
            .arg(file);
    return Errors::tr("The file “%1” is packed (%2). Unpack it and open what was in it.").arg(file, format);
}

/// What the system says about a file, from core/io/system_reason.h; other texts stay as they are.
QString reasonInWords(const QString& reason)
{
    const QString sign = QStringLiteral("errno:");
    if (!reason.startsWith(sign))
        return reason;
    const int number = reason.mid(sign.size()).toInt();
    switch (number) {
    case ENOSPC: return Errors::tr("the disk is full");
    case EDQUOT: return Errors::tr("no more space is allowed to you there");
    case EFBIG: return Errors::tr("the file would be larger than is allowed there");
    case EPERM:
    case EACCES: return Errors::tr("you have no right to");
    case EROFS: return Errors::tr("nothing can be written there");
    case ENOENT: return Errors::tr("its folder does not exist");
    case ENOTDIR: return Errors::tr("a part of its path is no folder");
    case EISDIR: return Errors::tr("it is a folder");
    case ENAMETOOLONG: return Errors::tr("its name is too long");
    case ELOOP: return Errors::tr("its links lead in a circle");
    case ETXTBSY: return Errors::tr("it is a program that is running");
    case EPIPE: return Errors::tr("nobody reads from the pipe any more");
    case ENXIO: return Errors::tr("nothing is connected to it");
    case ENFILE:
    case EMFILE: return Errors::tr("too many files are open");
    case EIO: return Errors::tr("the device reports an error");
    case EBADF: return Errors::tr("it is closed");
    default: return Errors::tr("the system reports error %1").arg(number); // its own words are in its own language
    }
}

} // namespace

QString sentence(const Error& error)
{
    const auto argument = [&error](std::size_t index) {
        return index < error.arguments.size() ? shortened(QString::fromStdString(error.arguments[index])) : QString();
    };
    const QString a = argument(0);
    const QString b = argument(1);
    const QString c = argument(2);
    const QString d = argument(3);
    const QString e = argument(4);

    // No default: the compiler asks for a sentence for every new code.
    switch (error.code) {
    case ErrorCode::UnknownCommand: return Errors::tr("There is no command “%1”. There are: %2.").arg(a, b);
    case ErrorCode::UnknownArgument:
        if (!a.startsWith(QLatin1Char('-')))
            return Errors::tr("“%1” means nothing here. “%2 --help” lists what the command takes.").arg(a, callOf(b));
        return Errors::tr("“%1” means nothing here. “%2 --help” lists what the command takes; words that look like "
                          "options stand behind “--”.")
            .arg(a, callOf(b));
    case ErrorCode::MissingArgument:
        return Errors::tr("%1 is missing. “%2 --help” shows how the command is called.").arg(a, callOf(b));
    case ErrorCode::UnknownLesson: return Errors::tr("There is no lesson “%1”. There are: %2.").arg(a, b);
    case ErrorCode::UnknownStage: return Errors::tr("The lesson “%2” has no stage “%1”. It has: %3.").arg(a, b, c);
    case ErrorCode::UnknownParameter:
        return Errors::tr("The lesson “%2” has no parameter “%1”. It has: %3.").arg(a, b, c);
    case ErrorCode::BadParameter: return Errors::tr("The parameter “%1” cannot be “%2”. Allowed: %3.").arg(a, b, c);
    case ErrorCode::BadMatrixCell:
        return Errors::tr("In “%1”, row %3, column %4, “%2” is no number. Numbers have a decimal point, rows end with "
                          "a semicolon: 1 0; 0 1.5.")
            .arg(a, b, c, d);
    case ErrorCode::RaggedMatrix:
        return Errors::tr("Row %2 of “%1” is not as long as the first: %3 columns where the first has %4. Give every "
                          "row the same number of columns.")
            .arg(a, b, c, d);
    case ErrorCode::MatrixSize:
        return Errors::tr(
                   "“%1” is %2 × %3 but has to be %4 × %5 here. Change its size or the values it is multiplied with.")
            .arg(a, b, c, d, e);
    case ErrorCode::BadPastedCell:
        return Errors::tr(
                   "In what was pasted, “%1” in row %2, column %3 is no number. Copy numbers only; cells may be empty.")
            .arg(a, b, c);
    case ErrorCode::PastedSize:
        return Errors::
            tr("What was pasted has %2 × %3 cells, but from the chosen cell on “%1” has only %4 × %5. Choose a cell "
               "further up or to the left, or copy less.")
                .arg(a, b, c, d, e);
    case ErrorCode::UnknownToken:
        return Errors::tr("“%2” is not among the tokens, so “%1” points nowhere. There are: %3.").arg(a, b, c);
    case ErrorCode::UnknownValue: return Errors::tr("There is no value “%1” in %2. There are: %3.").arg(a, b, c);
    case ErrorCode::UnknownStep:
        if (c.isEmpty())
            return Errors::tr("In %2 there is no step “%1”, and none that opens. Leave “/%1” out.").arg(a, b);
        return Errors::tr("In %2 there is no step “%1” to open. These open: %3.").arg(a, b, c);
    case ErrorCode::CellOutside:
        return Errors::tr("“%1” has no cell in row %2, column %3: it is %4 × %5, and rows and columns count from 0.")
            .arg(a, b, c, d, e);
    case ErrorCode::BadAddress:
        return Errors::tr("The address “%1” cannot be read at “%2”. An address looks like "
                          "lesson?name=value#stage:value@row,column.")
            .arg(a, b);
    case ErrorCode::UnknownTokenizer: return Errors::tr("There is no tokenizer “%1”. There are: %2.").arg(a, b);
    case ErrorCode::BadOption: return Errors::tr("%1 cannot be “%2”. Allowed: %3.").arg(a, b, c);
    case ErrorCode::NoSuchPanel: return Errors::tr("The stage “%2” has no panel “%1”. It has: %3.").arg(a, b, c);
    case ErrorCode::FormatNeedsPanel:
        return Errors::tr("%1 holds a single value. Choose a panel of the stage with --panel.").arg(a);
    case ErrorCode::NotInLatex: return Errors::tr("LaTeX cannot write “%2” in “%1”. SVG, PDF and PNG can.").arg(a, b);
    case ErrorCode::FormatNotForPanel:
        return Errors::tr("A panel of the kind “%2” cannot be written as %1. It can be written as: %3.").arg(a, b, c);
    case ErrorCode::TextTooLong:
        return Errors::tr("The text is too long for a lesson: %1 bytes, of which %2 are allowed. Shorten it.")
            .arg(a, b);
    case ErrorCode::UnknownFormat:
        return Errors::tr(
                   "The name of the file “%1” does not say which format it is to have. It has to end in one of: %2.")
            .arg(a, b);
    case ErrorCode::SameFile:
        return Errors::tr(
                   "The file “%1” is read and would be lost if it was written, too. Choose another name for what is "
                   "written.")
            .arg(a);
    case ErrorCode::UnknownWord:
        return Errors::tr(
                   "The word “%1” is not in %2. Words are looked up exactly as they are written, capitals included.")
            .arg(a, b);
    case ErrorCode::Overflow:
        return Errors::tr(
                   "With these numbers “%1” cannot be calculated in row “%2”, column “%3”: it would be larger than any "
                   "number here can be (about 1.8e308), or have no value. Choose smaller numbers.")
            .arg(a, b, c);
    case ErrorCode::NoDisplay:
        return Errors::tr("There is no display to open a window on. “durchblick tour FOLDER” writes every stage as a "
                          "picture instead.");
    case ErrorCode::FileMissing: return Errors::tr("There is no file “%1”. Check its name and folder.").arg(a);
    case ErrorCode::FileUnreadable: return Errors::tr("The file “%1” cannot be read: %2.").arg(a, reasonInWords(b));
    case ErrorCode::FileUnwritable:
        return Errors::tr("The file “%1” cannot be written: %2. Choose another place or name.")
            .arg(a, reasonInWords(b));
    case ErrorCode::FileDamaged:
        return Errors::tr("The file “%1” is damaged at %2: %3. Get it again from where it came from.").arg(a, b, c);
    case ErrorCode::OtherFormat: return sentenceOfOtherFormat(a, b);
    case ErrorCode::ShiftedVectors:
        return Errors::tr(
                   "In the file “%1”, word vectors in the binary format of word2vec, no word stands at byte %2 where "
                   "word %3 should begin. Words with spaces, and numbers other than float32, do not fit into that "
                   "format: save the vectors as text (.vec).")
            .arg(a, b, c);
    case ErrorCode::InvalidUtf8:
        return Errors::tr("The text is not valid UTF-8 from byte %1 on. Save it as UTF-8 and try again.").arg(a);
    case ErrorCode::TooLarge:
        return Errors::tr(
                   "The file “%1” would take %2 MB of memory; at most %3 MB are used for one file. Open a smaller one.")
            .arg(a, b, c);
    case ErrorCode::TextTooSmall:
        return Errors::tr("The text “%1” has only %2 words that are frequent enough to learn from; at least %3 are "
                          "needed. Take a longer text or a lower least count.")
            .arg(a, b, c);
    case ErrorCode::NoPairs:
        return Errors::tr("In the text “%1” no line has two words that are frequent enough, and words are learned from "
                          "their neighbours. Write each sentence in one line, or take a lower least count.")
            .arg(a);
    case ErrorCode::TooFewWords:
        return Errors::tr(
                   "There are too few different words in “%1”: %2, where at least %3 are needed. Choose a larger file.")
            .arg(a, b, c);
    case ErrorCode::Diverged:
        return Errors::
            tr("Training %1 ended at step %2 because its numbers grew without bound. Choose a smaller learning rate.")
                .arg(a, b);
    case ErrorCode::Cancelled: return Errors::tr("Cancelled.");
    }
    return {};
}

} // namespace durchblick
