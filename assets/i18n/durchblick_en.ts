<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>Checking</name>
    <message>
        <source>no number</source>
        <translation>no number</translation>
    </message>
    <message>
        <source>right</source>
        <translation>right</translation>
    </message>
    <message>
        <source>consistent</source>
        <translation>consistent</translation>
    </message>
    <message>
        <source>not right</source>
        <translation>not right</translation>
    </message>
    <message>
        <source>It looks like a percentage in place of a share, or the other way round.</source>
        <translation>It looks like a percentage in place of a share, or the other way round.</translation>
    </message>
    <message>
        <source>It looks as if a minus sign got lost or was one too many.</source>
        <translation>It looks as if a minus sign got lost or was one too many.</translation>
    </message>
    <message>
        <source>It looks as if the division was left out.</source>
        <translation>It looks as if the division was left out.</translation>
    </message>
    <message>
        <source>It looks as if the root was left out.</source>
        <translation>It looks as if the root was left out.</translation>
    </message>
    <message>
        <source>It looks as if a row was taken for a column.</source>
        <translation>It looks as if a row was taken for a column.</translation>
    </message>
    <message>
        <source>It looks like the logarithm to base 10; here log is the natural logarithm (ln).</source>
        <translation>It looks like the logarithm to base 10; here log is the natural logarithm (ln).</translation>
    </message>
    <message>
        <source>It looks like the angle in the other measure: degrees or radians.</source>
        <translation>It looks like the angle in the other measure: degrees or radians.</translation>
    </message>
    <message>
        <source>The space belongs to the piece: it is shown as ␣.</source>
        <translation>The space belongs to the piece: it is shown as ␣.</translation>
    </message>
    <message>
        <source>That is no number. A comma or a point stands before the decimals, as in %1 or %2.</source>
        <translation>That is no number. A comma or a point stands before the decimals, as in %1 or %2.</translation>
    </message>
    <message>
        <source>That number is too large for a calculation by hand.</source>
        <translation>That number is too large for a calculation by hand.</translation>
    </message>
    <message>
        <source>The first error is in %1.</source>
        <translation>The first error is in %1.</translation>
    </message>
    <message>
        <source>The first error is in %1, in the step “%2”.</source>
        <translation>The first error is in %1, in the step “%2”.</translation>
    </message>
    <message>
        <source>text</source>
        <translation>text</translation>
    </message>
    <message>
        <source>id</source>
        <translation>id</translation>
    </message>
    <message>
        <source>rounded</source>
        <translation>rounded</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Words of “%1” that are damaged and therefore left out: %2.</source>
        <translation>Words of “%1” that are damaged and therefore left out: %2.</translation>
    </message>
    <message>
        <source>The value of %1</source>
        <translation>The value of %1</translation>
    </message>
    <message>
        <source>Durchblick opens up a large language model until nothing in it is a black box. Without a command the window opens.</source>
        <translation>Durchblick opens up a large language model until nothing in it is a black box. Without a command the window opens.</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commands</translation>
    </message>
    <message>
        <source>standard output</source>
        <translation>standard output</translation>
    </message>
    <message>
        <source>standard input</source>
        <translation>standard input</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>Usage</translation>
    </message>
    <message>
        <source>OPTIONS</source>
        <translation>OPTIONS</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>COMMAND</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Arguments</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Options</translation>
    </message>
    <message>
        <source>Shows this help</source>
        <translation>Shows this help</translation>
    </message>
    <message>
        <source>Shows the version</source>
        <translation>Shows the version</translation>
    </message>
    <message>
        <source>Language of words and decimals, de or en</source>
        <translation>Language of words and decimals, de or en</translation>
    </message>
    <message>
        <source>Opens the window at this address</source>
        <translation>Opens the window at this address</translation>
    </message>
    <message>
        <source>It is given, not calculated.</source>
        <translation>It is given, not calculated.</translation>
    </message>
    <message>
        <source>It is drawn at random, not learned.</source>
        <translation>It is drawn at random, not learned.</translation>
    </message>
    <message>
        <source>It is a learned weight.</source>
        <translation>It is a learned weight.</translation>
    </message>
    <message>
        <source>It is where this calculation begins.</source>
        <translation>It is where this calculation begins.</translation>
    </message>
    <message numerus="yes">
        <source>%n smaller summand(s) are left out; they add %1.</source>
        <translation>
            <numerusform>%n smaller summand is left out; it adds %1.</numerusform>
            <numerusform>%n smaller summands are left out; they add %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” stands in the text from byte %2 to byte %3; nothing was merged.</source>
        <translation>“%1” stands in the text from byte %2 to byte %3; nothing was merged.</translation>
    </message>
    <message>
        <source>Its id is %1.</source>
        <translation>Its id is %1.</translation>
    </message>
    <message>
        <source>Shows the arithmetic that made one number, or the merge that made one piece</source>
        <translation>Shows the arithmetic that made one number, or the merge that made one piece</translation>
    </message>
    <message>
        <source>Address of a cell, or a lesson with the cell behind it</source>
        <translation>Address of a cell, or a lesson with the cell behind it</translation>
    </message>
    <message>
        <source>Value, row and column, counted from 0</source>
        <translation>Value, row and column, counted from 0</translation>
    </message>
    <message>
        <source>How many steps back the arithmetic goes, 1 to 16</source>
        <translation>How many steps back the arithmetic goes, 1 to 16</translation>
    </message>
    <message>
        <source>Decimals of numbers for people, 0 to 15</source>
        <translation>Decimals of numbers for people, 0 to 15</translation>
    </message>
    <message>
        <source>Prints one JSON document</source>
        <translation>Prints one JSON document</translation>
    </message>
    <message>
        <source>Writes a stage or one of its panels as a picture or as numbers</source>
        <translation>Writes a stage or one of its panels as a picture or as numbers</translation>
    </message>
    <message>
        <source>Lesson or address</source>
        <translation>Lesson or address</translation>
    </message>
    <message>
        <source>Stage of the lesson</source>
        <translation>Stage of the lesson</translation>
    </message>
    <message>
        <source>One panel of the stage, for example heatmap:weights; otherwise the whole stage</source>
        <translation>One panel of the stage, for example heatmap:weights; otherwise the whole stage</translation>
    </message>
    <message>
        <source>File to write; its end says the format: png svg pdf csv npy json tex</source>
        <translation>File to write; its end says the format: png svg pdf csv npy json tex</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Figure</translation>
    </message>
    <message>
        <source>Width of the figure</source>
        <translation>Width of the figure</translation>
    </message>
    <message>
        <source>Height of the figure</source>
        <translation>Height of the figure</translation>
    </message>
    <message>
        <source>Pixels per inch of a png</source>
        <translation>Pixels per inch of a png</translation>
    </message>
    <message>
        <source>Font of all letters and digits</source>
        <translation>Font of all letters and digits</translation>
    </message>
    <message>
        <source>Size of the letters</source>
        <translation>Size of the letters</translation>
    </message>
    <message>
        <source>Colours for light or dark paper</source>
        <translation>Colours for light or dark paper</translation>
    </message>
    <message>
        <source>No paper behind the figure</source>
        <translation>No paper behind the figure</translation>
    </message>
    <message>
        <source>Colour map of heatmaps</source>
        <translation>Colour map of heatmaps</translation>
    </message>
    <message>
        <source>Ends of the colours and bars</source>
        <translation>Ends of the colours and bars</translation>
    </message>
    <message>
        <source>Decimals of the numbers</source>
        <translation>Decimals of the numbers</translation>
    </message>
    <message>
        <source>Numbers in the cells</source>
        <translation>Numbers in the cells</translation>
    </message>
    <message>
        <source>Legend of the colours</source>
        <translation>Legend of the colours</translation>
    </message>
    <message>
        <source>Title of the figure</source>
        <translation>Title of the figure</translation>
    </message>
    <message>
        <source>Which tokens, counted from 0, and in which order</source>
        <translation>Which tokens, counted from 0, and in which order</translation>
    </message>
    <message>
        <source>Sets a parameter of the lesson; may be repeated</source>
        <translation>Sets a parameter of the lesson; may be repeated</translation>
    </message>
    <message>
        <source>Lists the lessons with their stages and parameters</source>
        <translation>Lists the lessons with their stages and parameters</translation>
    </message>
    <message>
        <source>Prints a lesson: its stages, texts and numbers</source>
        <translation>Prints a lesson: its stages, texts and numbers</translation>
    </message>
    <message>
        <source>Lesson or address; with a stage, only that stage</source>
        <translation>Lesson or address; with a stage, only that stage</translation>
    </message>
    <message>
        <source>Prints this value in full, however large; may be repeated</source>
        <translation>Prints this value in full, however large; may be repeated</translation>
    </message>
    <message>
        <source>Cuts a text into the pieces and ids of a tokenizer</source>
        <translation>Cuts a text into the pieces and ids of a tokenizer</translation>
    </message>
    <message>
        <source>The text; - reads standard input as it is</source>
        <translation>The text; - reads standard input as it is</translation>
    </message>
    <message>
        <source>Which tokenizer</source>
        <translation>Which tokenizer</translation>
    </message>
    <message>
        <source>Writes sentences about a small world, to learn from, one a line</source>
        <translation>Writes sentences about a small world, to learn from, one a line</translation>
    </message>
    <message>
        <source>How many sentences; 20 if not given</source>
        <translation>How many sentences; 20 if not given</translation>
    </message>
    <message>
        <source>The same seed gives the same sentences; 1 if not given</source>
        <translation>The same seed gives the same sentences; 1 if not given</translation>
    </message>
    <message>
        <source>Sentences to learn from, or those kept apart to test what was learned</source>
        <translation>Sentences to learn from, or those kept apart to test what was learned</translation>
    </message>
    <message>
        <source>Splits words and marks with blanks; a name stays one word: Costa_Rica</source>
        <translation>Splits words and marks with blanks; a name stays one word: Costa_Rica</translation>
    </message>
    <message>
        <source>Writes the window at every stage of every lesson as pictures, in both languages and themes</source>
        <translation>Writes the window at every stage of every lesson as pictures, in both languages and themes</translation>
    </message>
    <message>
        <source>Folder for the pictures; it is made if it is not there</source>
        <translation>Folder for the pictures; it is made if it is not there</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) written; %1 shows them.</source>
        <translation>
            <numerusform>%n picture written; %1 shows it.</numerusform>
            <numerusform>%n pictures written; %1 shows them.</numerusform>
        </translation>
    </message>
    <message>
        <source>The last merge is the one of rank %1 in the tokenizer&apos;s list.</source>
        <translation>The last merge is the one of rank %1 in the tokenizer&apos;s list.</translation>
    </message>
    <message numerus="yes">
        <source>It is made of %n piece(s).</source>
        <translation>
            <numerusform>It is made of %n piece.</numerusform>
            <numerusform>It is made of %n pieces.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Size of the window in pixels</source>
        <translation>Size of the window in pixels</translation>
    </message>
    <message>
        <source>%1: %2 words, %3 dimensions</source>
        <translation>%1: %2 words, %3 dimensions</translation>
    </message>
    <message>
        <source>Learns word vectors from a text of your own</source>
        <translation>Learns word vectors from a text of your own</translation>
    </message>
    <message>
        <source>The text, in UTF-8: words between blanks, a sentence in each line</source>
        <translation>The text, in UTF-8: words between blanks, a sentence in each line</translation>
    </message>
    <message>
        <source>Where the vectors go, as word2vec text (.vec)</source>
        <translation>Where the vectors go, as word2vec text (.vec)</translation>
    </message>
    <message>
        <source>How they are learned; skipgram if not given</source>
        <translation>How they are learned; skipgram if not given</translation>
    </message>
    <message>
        <source>Numbers in a vector; 100 if not given</source>
        <translation>Numbers in a vector; 100 if not given</translation>
    </message>
    <message>
        <source>How far apart words are neighbours; 5 if not given, 10 with glove</source>
        <translation>How far apart words are neighbours; 5 if not given, 10 with glove</translation>
    </message>
    <message>
        <source>Words drawn to contrast with; 5 if not given</source>
        <translation>Words drawn to contrast with; 5 if not given</translation>
    </message>
    <message>
        <source>Passes over the text; 5 if not given, 25 with glove</source>
        <translation>Passes over the text; 5 if not given, 25 with glove</translation>
    </message>
    <message>
        <source>Learning rate at the start; 0.05 if not given</source>
        <translation>Learning rate at the start; 0.05 if not given</translation>
    </message>
    <message>
        <source>Rarer words are left out; 5 if not given</source>
        <translation>Rarer words are left out; 5 if not given</translation>
    </message>
    <message>
        <source>Learns from the pieces of words, too, as fastText does</source>
        <translation>Learns from the pieces of words, too, as fastText does</translation>
    </message>
    <message>
        <source>The same seed gives the same vectors; 1 if not given</source>
        <translation>The same seed gives the same vectors; 1 if not given</translation>
    </message>
    <message>
        <source>How many work at once, which changes no vector; all there are if not given</source>
        <translation>How many work at once, which changes no vector; all there are if not given</translation>
    </message>
    <message>
        <source>Which word vectors: those of Miniwelt, the lecture&apos;s slide, or a file; without it the first of these that hold all words</source>
        <translation>Which word vectors: those of Miniwelt, the lecture&apos;s slide, or a file; without it the first of these that hold all words</translation>
    </message>
    <message>
        <source>How many words, the ones asked for not counted; 10 if not given</source>
        <translation>How many words, the ones asked for not counted; 10 if not given</translation>
    </message>
    <message>
        <source>cosine</source>
        <translation>cosine</translation>
    </message>
    <message>
        <source>Nearest to “%1” (%2):</source>
        <translation>Nearest to “%1” (%2):</translation>
    </message>
    <message>
        <source>Lists the words whose vectors are nearest to a word&apos;s</source>
        <translation>Lists the words whose vectors are nearest to a word&apos;s</translation>
    </message>
    <message>
        <source>The word, written as in the table</source>
        <translation>The word, written as in the table</translation>
    </message>
    <message>
        <source>%1 − %2 + %3 is nearest to (%4):</source>
        <translation>%1 − %2 + %3 is nearest to (%4):</translation>
    </message>
    <message>
        <source>With the words asked for, marked *:</source>
        <translation>With the words asked for, marked *:</translation>
    </message>
    <message>
        <source>Reckons with words: A − B + C, and lists the words that are nearest to it</source>
        <translation>Reckons with words: A − B + C, and lists the words that are nearest to it</translation>
    </message>
    <message>
        <source>A B C, written as in the table: König Mann Frau</source>
        <translation>A B C, written as in the table: König Mann Frau</translation>
    </message>
    <message>
        <source>The two axes keep %1 % and %2 % of the variance.</source>
        <translation>The two axes keep %1 % and %2 % of the variance.</translation>
    </message>
    <message>
        <source>Kullback-Leibler divergence %1 at perplexity %2; distances between groups mean little.</source>
        <translation>Kullback-Leibler divergence %1 at perplexity %2; distances between groups mean little.</translation>
    </message>
    <message>
        <source>Lays words out in the plane and writes their positions</source>
        <translation>Lays words out in the plane and writes their positions</translation>
    </message>
    <message>
        <source>Principal components keep large distances, t-SNE keeps neighbours</source>
        <translation>Principal components keep large distances, t-SNE keeps neighbours</translation>
    </message>
    <message>
        <source>File for word, x and y; its end says which format</source>
        <translation>File for word, x and y; its end says which format</translation>
    </message>
    <message>
        <source>Only these words, separated by commas</source>
        <translation>Only these words, separated by commas</translation>
    </message>
    <message>
        <source>The same seed gives the same positions; 1 if not given</source>
        <translation>The same seed gives the same positions; 1 if not given</translation>
    </message>
    <message>
        <source>How many neighbours a word cares for in t-SNE; 30 if not given, fewer of few words</source>
        <translation>How many neighbours a word cares for in t-SNE; 30 if not given, fewer of few words</translation>
    </message>
    <message>
        <source>Everything is right.</source>
        <translation>Everything is right.</translation>
    </message>
    <message>
        <source>Lists what is calculated by hand at a stage, and marks a calculation</source>
        <translation>Lists what is calculated by hand at a stage, and marks a calculation</translation>
    </message>
    <message>
        <source>Address of a stage</source>
        <translation>Address of a stage</translation>
    </message>
    <message>
        <source>What was calculated for a cell, with comma or point; may be repeated</source>
        <translation>What was calculated for a cell, with comma or point; may be repeated</translation>
    </message>
    <message>
        <source>Decimals that numbers were read with before they were calculated with, 0 to 15</source>
        <translation>Decimals that numbers were read with before they were calculated with, 0 to 15</translation>
    </message>
    <message>
        <source>Words more frequent than this are thinned out; 0.001 if not given, 0 keeps all, which is better for a text of few different words</source>
        <translation>Words more frequent than this are thinned out; 0.001 if not given, 0 keeps all, which is better for a text of few different words</translation>
    </message>
    <message numerus="yes">
        <source>It is written %n step(s) back; farther it would have more than %1 numbers and signs.</source>
        <translation>
            <numerusform>The arithmetic is written out %n step back; farther it would have more than %1 numbers and signs.</numerusform>
            <numerusform>The arithmetic is written out %n steps back; farther it would have more than %1 numbers and signs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Diagram</name>
    <message>
        <source>mask</source>
        <translation>mask</translation>
    </message>
    <message>
        <source>attention</source>
        <translation>attention</translation>
    </message>
</context>
<context>
    <name>Errata</name>
    <message>
        <source>The notebook prints %1, the calculation gives %2.</source>
        <translation>The notebook prints %1, the calculation gives %2.</translation>
    </message>
    <message>
        <source>Slide %1 prints %2, the calculation gives %3.</source>
        <translation>Slide %1 prints %2, the calculation gives %3.</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>the disk is full</source>
        <translation>the disk is full</translation>
    </message>
    <message>
        <source>no more space is allowed to you there</source>
        <translation>no more space is allowed to you there</translation>
    </message>
    <message>
        <source>the file would be larger than is allowed there</source>
        <translation>the file would be larger than is allowed there</translation>
    </message>
    <message>
        <source>you have no right to</source>
        <translation>you have no right to</translation>
    </message>
    <message>
        <source>nothing can be written there</source>
        <translation>nothing can be written there</translation>
    </message>
    <message>
        <source>its folder does not exist</source>
        <translation>its folder does not exist</translation>
    </message>
    <message>
        <source>a part of its path is no folder</source>
        <translation>a part of its path is no folder</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>it is a folder</translation>
    </message>
    <message>
        <source>its name is too long</source>
        <translation>its name is too long</translation>
    </message>
    <message>
        <source>its links lead in a circle</source>
        <translation>its links lead in a circle</translation>
    </message>
    <message>
        <source>it is a program that is running</source>
        <translation>it is a program that is running</translation>
    </message>
    <message>
        <source>nobody reads from the pipe any more</source>
        <translation>nobody reads from the pipe any more</translation>
    </message>
    <message>
        <source>nothing is connected to it</source>
        <translation>nothing is connected to it</translation>
    </message>
    <message>
        <source>too many files are open</source>
        <translation>too many files are open</translation>
    </message>
    <message>
        <source>the device reports an error</source>
        <translation>the device reports an error</translation>
    </message>
    <message>
        <source>it is closed</source>
        <translation>it is closed</translation>
    </message>
    <message>
        <source>the system reports error %1</source>
        <translation>the system reports error %1</translation>
    </message>
    <message>
        <source>The file “%1” is a model of fastText (.bin). Open the table that belongs to it (.vec).</source>
        <translation>The file “%1” is a model of fastText (.bin). Open the table that belongs to it (.vec).</translation>
    </message>
    <message>
        <source>The file “%1” holds numbers without words. Put the word of each line in front of it; the projector keeps them in a second file (metadata.tsv).</source>
        <translation>The file “%1” holds numbers without words. Put the word of each line in front of it; the projector keeps them in a second file (metadata.tsv).</translation>
    </message>
    <message>
        <source>The file “%1” is written in %2. Save it as UTF-8 and try again.</source>
        <translation>The file “%1” is written in %2. Save it as UTF-8 and try again.</translation>
    </message>
    <message>
        <source>The file “%1” is one of Python&apos;s own (%2). Save as text there what it holds.</source>
        <translation>The file “%1” is one of Python&apos;s own (%2). Save as text there what it holds.</translation>
    </message>
    <message>
        <source>The file “%1” is no text and no table of word vectors. Open a text in UTF-8, or vectors of GloVe, word2vec or fastText.</source>
        <translation>The file “%1” is no text and no table of word vectors. Open a text in UTF-8, or vectors of GloVe, word2vec or fastText.</translation>
    </message>
    <message>
        <source>The file “%1” is packed (%2). Unpack it and open what was in it.</source>
        <translation>The file “%1” is packed (%2). Unpack it and open what was in it.</translation>
    </message>
    <message>
        <source>There is no command “%1”. There are: %2.</source>
        <translation>There is no command “%1”. There are: %2.</translation>
    </message>
    <message>
        <source>“%1” means nothing here. “%2 --help” lists what the command takes.</source>
        <translation>“%1” means nothing here. “%2 --help” lists what the command takes.</translation>
    </message>
    <message>
        <source>“%1” means nothing here. “%2 --help” lists what the command takes; words that look like options stand behind “--”.</source>
        <translation>“%1” means nothing here. “%2 --help” lists what the command takes; words that look like options stand behind “--”.</translation>
    </message>
    <message>
        <source>%1 is missing. “%2 --help” shows how the command is called.</source>
        <translation>%1 is missing. “%2 --help” shows how the command is called.</translation>
    </message>
    <message>
        <source>There is no lesson “%1”. There are: %2.</source>
        <translation>There is no lesson “%1”. There are: %2.</translation>
    </message>
    <message>
        <source>The lesson “%2” has no stage “%1”. It has: %3.</source>
        <translation>The lesson “%2” has no stage “%1”. It has: %3.</translation>
    </message>
    <message>
        <source>The lesson “%2” has no parameter “%1”. It has: %3.</source>
        <translation>The lesson “%2” has no parameter “%1”. It has: %3.</translation>
    </message>
    <message>
        <source>The parameter “%1” cannot be “%2”. Allowed: %3.</source>
        <translation>The parameter “%1” cannot be “%2”. Allowed: %3.</translation>
    </message>
    <message>
        <source>In “%1”, row %3, column %4, “%2” is no number. Numbers have a decimal point, rows end with a semicolon: 1 0; 0 1.5.</source>
        <translation>In “%1”, row %3, column %4, “%2” is no number. Numbers have a decimal point, rows end with a semicolon: 1 0; 0 1.5.</translation>
    </message>
    <message>
        <source>In what was pasted, “%1” in row %2, column %3 is no number. Copy numbers only; cells may be empty.</source>
        <translation>In what was pasted, “%1” in row %2, column %3 is no number. Copy numbers only; cells may be empty.</translation>
    </message>
    <message>
        <source>What was pasted has %2 × %3 cells, but from the chosen cell on “%1” has only %4 × %5. Choose a cell further up or to the left, or copy less.</source>
        <translation>What was pasted has %2 × %3 cells, but from the chosen cell on “%1” has only %4 × %5. Choose a cell further up or to the left, or copy less.</translation>
    </message>
    <message>
        <source>With these numbers “%1” cannot be calculated in row “%2”, column “%3”: it would be larger than any number here can be (about 1.8e308), or have no value. Choose smaller numbers.</source>
        <translation>With these numbers “%1” cannot be calculated in row “%2”, column “%3”: it would be larger than any number here can be (about 1.8e308), or have no value. Choose smaller numbers.</translation>
    </message>
    <message>
        <source>There are too few different words in “%1”: %2, where at least %3 are needed. Choose a larger file.</source>
        <translation>There are too few different words in “%1”: %2, where at least %3 are needed. Choose a larger file.</translation>
    </message>
    <message>
        <source>Row %2 of “%1” is not as long as the first: %3 columns where the first has %4. Give every row the same number of columns.</source>
        <translation>Row %2 of “%1” is not as long as the first: %3 columns where the first has %4. Give every row the same number of columns.</translation>
    </message>
    <message>
        <source>“%1” is %2 × %3 but has to be %4 × %5 here. Change its size or the values it is multiplied with.</source>
        <translation>“%1” is %2 × %3 but has to be %4 × %5 here. Change its size or the values it is multiplied with.</translation>
    </message>
    <message>
        <source>“%2” is not among the tokens, so “%1” points nowhere. There are: %3.</source>
        <translation>“%2” is not among the tokens, so “%1” points nowhere. There are: %3.</translation>
    </message>
    <message>
        <source>There is no value “%1” in %2. There are: %3.</source>
        <translation>There is no value “%1” in %2. There are: %3.</translation>
    </message>
    <message>
        <source>In %2 there is no step “%1” to open. These open: %3.</source>
        <translation>In %2 there is no step “%1” to open. These open: %3.</translation>
    </message>
    <message>
        <source>In %2 there is no step “%1”, and none that opens. Leave “/%1” out.</source>
        <translation>In %2 there is no step “%1”, and none that opens. Leave “/%1” out.</translation>
    </message>
    <message>
        <source>“%1” has no cell in row %2, column %3: it is %4 × %5, and rows and columns count from 0.</source>
        <translation>“%1” has no cell in row %2, column %3: it is %4 × %5, and rows and columns count from 0.</translation>
    </message>
    <message>
        <source>The address “%1” cannot be read at “%2”. An address looks like lesson?name=value#stage:value@row,column.</source>
        <translation>The address “%1” cannot be read at “%2”. An address looks like lesson?name=value#stage:value@row,column.</translation>
    </message>
    <message>
        <source>There is no tokenizer “%1”. There are: %2.</source>
        <translation>There is no tokenizer “%1”. There are: %2.</translation>
    </message>
    <message>
        <source>%1 cannot be “%2”. Allowed: %3.</source>
        <translation>%1 cannot be “%2”. Allowed: %3.</translation>
    </message>
    <message>
        <source>The stage “%2” has no panel “%1”. It has: %3.</source>
        <translation>The stage “%2” has no panel “%1”. It has: %3.</translation>
    </message>
    <message>
        <source>%1 holds a single value. Choose a panel of the stage with --panel.</source>
        <translation>%1 holds a single value. Choose a panel of the stage with --panel.</translation>
    </message>
    <message>
        <source>LaTeX cannot write “%2” in “%1”. SVG, PDF and PNG can.</source>
        <translation>LaTeX cannot write “%2” in “%1”. SVG, PDF and PNG can.</translation>
    </message>
    <message>
        <source>A panel of the kind “%2” cannot be written as %1. It can be written as: %3.</source>
        <translation>A panel of the kind “%2” cannot be written as %1. It can be written as: %3.</translation>
    </message>
    <message>
        <source>The text is too long for a lesson: %1 bytes, of which %2 are allowed. Shorten it.</source>
        <translation>The text is too long for a lesson: %1 bytes, of which %2 are allowed. Shorten it.</translation>
    </message>
    <message>
        <source>The name of the file “%1” does not say which format it is to have. It has to end in one of: %2.</source>
        <translation>The name of the file “%1” does not say which format it is to have. It has to end in one of: %2.</translation>
    </message>
    <message>
        <source>There is no display to open a window on. “durchblick tour FOLDER” writes every stage as a picture instead.</source>
        <translation>There is no display to open a window on. “durchblick tour FOLDER” writes every stage as a picture instead.</translation>
    </message>
    <message>
        <source>There is no file “%1”. Check its name and folder.</source>
        <translation>There is no file “%1”. Check its name and folder.</translation>
    </message>
    <message>
        <source>The file “%1” cannot be read: %2.</source>
        <translation>The file “%1” cannot be read: %2.</translation>
    </message>
    <message>
        <source>The file “%1” cannot be written: %2. Choose another place or name.</source>
        <translation>The file “%1” cannot be written: %2. Choose another place or name.</translation>
    </message>
    <message>
        <source>The file “%1” is damaged at %2: %3. Get it again from where it came from.</source>
        <translation>The file “%1” is damaged at %2: %3. Get it again from where it came from.</translation>
    </message>
    <message>
        <source>In the file “%1”, word vectors in the binary format of word2vec, no word stands at byte %2 where word %3 should begin. Words with spaces, and numbers other than float32, do not fit into that format: save the vectors as text (.vec).</source>
        <translation>In the file “%1”, word vectors in the binary format of word2vec, no word stands at byte %2 where word %3 should begin. Words with spaces, and numbers other than float32, do not fit into that format: save the vectors as text (.vec).</translation>
    </message>
    <message>
        <source>The text is not valid UTF-8 from byte %1 on. Save it as UTF-8 and try again.</source>
        <translation>The text is not valid UTF-8 from byte %1 on. Save it as UTF-8 and try again.</translation>
    </message>
    <message>
        <source>The file “%1” is read and would be lost if it was written, too. Choose another name for what is written.</source>
        <translation>The file “%1” is read and would be lost if it was written, too. Choose another name for what is written.</translation>
    </message>
    <message>
        <source>The word “%1” is not in %2. Words are looked up exactly as they are written, capitals included.</source>
        <translation>The word “%1” is not in %2. Words are looked up exactly as they are written, capitals included.</translation>
    </message>
    <message>
        <source>The file “%1” would take %2 MB of memory; at most %3 MB are used for one file. Open a smaller one.</source>
        <translation>The file “%1” would take %2 MB of memory; at most %3 MB are used for one file. Open a smaller one.</translation>
    </message>
    <message>
        <source>The text “%1” has only %2 words that are frequent enough to learn from; at least %3 are needed. Take a longer text or a lower least count.</source>
        <translation>The text “%1” has only %2 words that are frequent enough to learn from; at least %3 are needed. Take a longer text or a lower least count.</translation>
    </message>
    <message>
        <source>In the text “%1” no line has two words that are frequent enough, and words are learned from their neighbours. Write each sentence in one line, or take a lower least count.</source>
        <translation>In the text “%1” no line has two words that are frequent enough, and words are learned from their neighbours. Write each sentence in one line, or take a lower least count.</translation>
    </message>
    <message>
        <source>Training %1 ended at step %2 because its numbers grew without bound. Choose a smaller learning rate.</source>
        <translation>Training %1 ended at step %2 because its numbers grew without bound. Choose a smaller learning rate.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelled.</translation>
    </message>
</context>
<context>
    <name>Exceptions</name>
    <message>
        <source>There is not enough memory for this. Close other programs, or do it with less: a shorter text, a smaller file.</source>
        <translation>There is not enough memory for this. Close other programs, or do it with less: a shorter text, a smaller file.</translation>
    </message>
    <message>
        <source>The system starts no more threads for this. Close other programs and try again.</source>
        <translation>The system starts no more threads for this. Close other programs and try again.</translation>
    </message>
    <message>
        <source>Durchblick itself made a mistake: %1. Please report how you came here.</source>
        <translation>Durchblick itself made a mistake: %1. Please report how you came here.</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>The system has no memory left for that, so what was there before stays. Take less at a time, or close other programs.</source>
        <translation>The system has no memory left for that, so what was there before stays. Take less at a time, or close other programs.</translation>
    </message>
    <message>
        <source>That went wrong because of a mistake in Durchblick, so what was there before stays (%1).</source>
        <translation>That went wrong because of a mistake in Durchblick, so what was there before stays (%1).</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>play, pause</source>
        <translation>play, pause</translation>
    </message>
    <message>
        <source>one step forward</source>
        <translation>one step forward</translation>
    </message>
    <message>
        <source>one step back</source>
        <translation>one step back</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Home, End</translation>
    </message>
    <message>
        <source>first stage, last stage</source>
        <translation>first stage, last stage</translation>
    </message>
    <message>
        <source>Tab, arrows</source>
        <translation>Tab, arrows</translation>
    </message>
    <message>
        <source>to the next panel, from cell to cell in it</source>
        <translation>to the next panel, from cell to cell in it</translation>
    </message>
    <message>
        <source>Enter, click</source>
        <translation>Enter, click</translation>
    </message>
    <message>
        <source>open the cell</source>
        <translation>open the cell</translation>
    </message>
    <message>
        <source>Esc, Backspace</source>
        <translation>Esc, Backspace</translation>
    </message>
    <message>
        <source>back from what was opened</source>
        <translation>back from what was opened</translation>
    </message>
    <message>
        <source>write the arithmetic one level deeper, less deep</source>
        <translation>write the arithmetic one level deeper, less deep</translation>
    </message>
    <message>
        <source>show the answer to the question</source>
        <translation>show the answer to the question</translation>
    </message>
    <message>
        <source>Digits, F2</source>
        <translation>Digits, F2</translation>
    </message>
    <message>
        <source>change the cell, where it can be changed</source>
        <translation>change the cell, where it can be changed</translation>
    </message>
    <message>
        <source>Ctrl+Z, Ctrl+Shift+Z</source>
        <translation>Ctrl+Z, Ctrl+Shift+Z</translation>
    </message>
    <message>
        <source>undo, redo</source>
        <translation>undo, redo</translation>
    </message>
    <message>
        <source>copy or paste a block of numbers</source>
        <translation>copy or paste a block of numbers</translation>
    </message>
    <message>
        <source>copy the address of what is on screen</source>
        <translation>copy the address of what is on screen</translation>
    </message>
    <message>
        <source>copy the calculation as text, as LaTeX</source>
        <translation>copy the calculation as text, as LaTeX</translation>
    </message>
    <message>
        <source>export the stage</source>
        <translation>export the stage</translation>
    </message>
    <message>
        <source>show or hide the parameters, the lessons</source>
        <translation>show or hide the parameters, the lessons</translation>
    </message>
    <message>
        <source>light or dark, Deutsch or English</source>
        <translation>light or dark, Deutsch or English</translation>
    </message>
    <message>
        <source>larger, smaller, as large as usual</source>
        <translation>larger, smaller, as large as usual</translation>
    </message>
    <message>
        <source>these keys</source>
        <translation>these keys</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>count one back, one on, where a stage counts</source>
        <translation>count one back, one on, where a stage counts</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>stop what is being prepared</source>
        <translation>stop what is being prepared</translation>
    </message>
    <message>
        <source>check a calculation by hand; Enter goes to the next field</source>
        <translation>check a calculation by hand; Enter goes to the next field</translation>
    </message>
    <message>
        <source>Shift+arrows, R</source>
        <translation>Shift+arrows, R</translation>
    </message>
    <message>
        <source>move or turn what a panel shows, show everything again</source>
        <translation>move or turn what a panel shows, show everything again</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>matrix product</source>
        <translation>matrix product</translation>
    </message>
    <message>
        <source>product with every row</source>
        <translation>product with every row</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>sum</translation>
    </message>
    <message>
        <source>division by √d</source>
        <translation>division by √d</translation>
    </message>
    <message>
        <source>mask</source>
        <translation>mask</translation>
    </message>
    <message>
        <source>exponential</source>
        <translation>exponential</translation>
    </message>
    <message>
        <source>row sum</source>
        <translation>row sum</translation>
    </message>
    <message>
        <source>division</source>
        <translation>division</translation>
    </message>
    <message>
        <source>softmax</source>
        <translation>softmax</translation>
    </message>
    <message>
        <source>block of rows</source>
        <translation>block of rows</translation>
    </message>
    <message>
        <source>block of columns</source>
        <translation>block of columns</translation>
    </message>
    <message>
        <source>one under the other</source>
        <translation>one under the other</translation>
    </message>
    <message>
        <source>side by side</source>
        <translation>side by side</translation>
    </message>
    <message>
        <source>look-up of rows</source>
        <translation>look-up of rows</translation>
    </message>
    <message>
        <source>drawn at random</source>
        <translation>drawn at random</translation>
    </message>
    <message>
        <source>attention head</source>
        <translation>attention head</translation>
    </message>
    <message>
        <source>attention</source>
        <translation>attention</translation>
    </message>
    <message>
        <source>cutting into characters</source>
        <translation>cutting into characters</translation>
    </message>
    <message>
        <source>cutting into words</source>
        <translation>cutting into words</translation>
    </message>
    <message>
        <source>cutting at spaces</source>
        <translation>cutting at spaces</translation>
    </message>
    <message>
        <source>taking apart into bytes</source>
        <translation>taking apart into bytes</translation>
    </message>
    <message>
        <source>bytes as numbers</source>
        <translation>bytes as numbers</translation>
    </message>
    <message>
        <source>merge</source>
        <translation>merge</translation>
    </message>
    <message>
        <source>possible merges</source>
        <translation>possible merges</translation>
    </message>
    <message>
        <source>look-up in the vocabulary</source>
        <translation>look-up in the vocabulary</translation>
    </message>
    <message>
        <source>encoding</source>
        <translation>encoding</translation>
    </message>
    <message>
        <source>count</source>
        <translation>count</translation>
    </message>
    <message>
        <source>joining</source>
        <translation>joining</translation>
    </message>
    <message>
        <source>the same pieces</source>
        <translation>the same pieces</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>tokens</translation>
    </message>
    <message>
        <source>heatmap</source>
        <translation>heatmap</translation>
    </message>
    <message>
        <source>bars</source>
        <translation>bars</translation>
    </message>
    <message>
        <source>vectors</source>
        <translation>vectors</translation>
    </message>
    <message>
        <source>table</source>
        <translation>table</translation>
    </message>
    <message>
        <source>formula</source>
        <translation>formula</translation>
    </message>
    <message>
        <source>points</source>
        <translation>points</translation>
    </message>
    <message>
        <source>curve</source>
        <translation>curve</translation>
    </message>
    <message>
        <source>product with the transposed</source>
        <translation>product with the transposed</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>difference</translation>
    </message>
    <message>
        <source>times a number</source>
        <translation>times a number</translation>
    </message>
    <message>
        <source>length of each row</source>
        <translation>length of each row</translation>
    </message>
    <message>
        <source>distance</source>
        <translation>distance</translation>
    </message>
    <message>
        <source>cosine</source>
        <translation>cosine</translation>
    </message>
    <message>
        <source>angle</source>
        <translation>angle</translation>
    </message>
    <message>
        <source>mean of each column</source>
        <translation>mean of each column</translation>
    </message>
    <message>
        <source>principal axes</source>
        <translation>principal axes</translation>
    </message>
    <message>
        <source>share of the variance</source>
        <translation>share of the variance</translation>
    </message>
    <message>
        <source>ranking</source>
        <translation>ranking</translation>
    </message>
    <message>
        <source>place in the vocabulary</source>
        <translation>place in the vocabulary</translation>
    </message>
    <message>
        <source>one-hot</source>
        <translation>one-hot</translation>
    </message>
    <message>
        <source>sigmoid</source>
        <translation>sigmoid</translation>
    </message>
    <message>
        <source>log loss</source>
        <translation>log loss</translation>
    </message>
    <message>
        <source>step downhill</source>
        <translation>step downhill</translation>
    </message>
    <message>
        <source>rows replaced</source>
        <translation>rows replaced</translation>
    </message>
    <message>
        <source>t-SNE</source>
        <translation>t-SNE</translation>
    </message>
    <message>
        <source>every word once</source>
        <translation>every word once</translation>
    </message>
    <message>
        <source>place in the ranking</source>
        <translation>place in the ranking</translation>
    </message>
    <message>
        <source>running sum</source>
        <translation>running sum</translation>
    </message>
    <message>
        <source>only the k largest</source>
        <translation>only the k largest</translation>
    </message>
    <message>
        <source>only the nucleus</source>
        <translation>only the nucleus</translation>
    </message>
    <message>
        <source>choice on the bar</source>
        <translation>choice on the bar</translation>
    </message>
    <message>
        <source>row of a table</source>
        <translation>row of a table</translation>
    </message>
    <message>
        <source>product cell by cell</source>
        <translation>product cell by cell</translation>
    </message>
    <message>
        <source>passed on</source>
        <translation>passed on</translation>
    </message>
    <message>
        <source>repeated</source>
        <translation>repeated</translation>
    </message>
    <message>
        <source>column sum</source>
        <translation>column sum</translation>
    </message>
    <message>
        <source>put back in its place</source>
        <translation>put back in its place</translation>
    </message>
    <message>
        <source>rows added up in their places</source>
        <translation>rows added up in their places</translation>
    </message>
    <message>
        <source>0 where masked</source>
        <translation>0 where masked</translation>
    </message>
    <message>
        <source>slope of the sigmoid</source>
        <translation>slope of the sigmoid</translation>
    </message>
    <message>
        <source>slope of the log loss</source>
        <translation>slope of the log loss</translation>
    </message>
    <message>
        <source>slope of the angle</source>
        <translation>slope of the angle</translation>
    </message>
    <message>
        <source>slope of ReLU</source>
        <translation>slope of ReLU</translation>
    </message>
    <message>
        <source>slope of GELU</source>
        <translation>slope of GELU</translation>
    </message>
    <message>
        <source>slope of the root</source>
        <translation>slope of the root</translation>
    </message>
    <message>
        <source>slope of the cross-entropy</source>
        <translation>slope of the cross-entropy</translation>
    </message>
    <message>
        <source>gradient divided</source>
        <translation>gradient divided</translation>
    </message>
    <message>
        <source>gradient of the distance</source>
        <translation>gradient of the distance</translation>
    </message>
    <message>
        <source>gradient of the softmax</source>
        <translation>gradient of the softmax</translation>
    </message>
    <message>
        <source>gradients of the attention head</source>
        <translation>gradients of the attention head</translation>
    </message>
    <message>
        <source>gradients of the attention</source>
        <translation>gradients of the attention</translation>
    </message>
    <message>
        <source>gradients of the cosine</source>
        <translation>gradients of the cosine</translation>
    </message>
    <message>
        <source>gradients of the layer norm</source>
        <translation>gradients of the layer norm</translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <source>GELU</source>
        <translation>GELU</translation>
    </message>
    <message>
        <source>root</source>
        <translation>root</translation>
    </message>
    <message>
        <source>dropout</source>
        <translation>dropout</translation>
    </message>
    <message>
        <source>cells dropped</source>
        <translation>cells dropped</translation>
    </message>
    <message>
        <source>mean of each row</source>
        <translation>mean of each row</translation>
    </message>
    <message>
        <source>bias added</source>
        <translation>bias added</translation>
    </message>
    <message>
        <source>layer norm</source>
        <translation>layer norm</translation>
    </message>
    <message>
        <source>cross-entropy</source>
        <translation>cross-entropy</translation>
    </message>
    <message>
        <source>softmax and cross-entropy</source>
        <translation>softmax and cross-entropy</translation>
    </message>
    <message>
        <source>squared error</source>
        <translation>squared error</translation>
    </message>
    <message>
        <source>Jacobian of the softmax</source>
        <translation>Jacobian of the softmax</translation>
    </message>
    <message>
        <source>contour map</source>
        <translation>contour map</translation>
    </message>
    <message>
        <source>surface</source>
        <translation>surface</translation>
    </message>
    <message>
        <source>diagram</source>
        <translation>diagram</translation>
    </message>
    <message>
        <source>plus a number</source>
        <translation>plus a number</translation>
    </message>
    <message>
        <source>step with momentum</source>
        <translation>step with momentum</translation>
    </message>
    <message>
        <source>step by Nesterov</source>
        <translation>step by Nesterov</translation>
    </message>
    <message>
        <source>step by AdaGrad</source>
        <translation>step by AdaGrad</translation>
    </message>
    <message>
        <source>step by RMSProp</source>
        <translation>step by RMSProp</translation>
    </message>
    <message>
        <source>step by Adam</source>
        <translation>step by Adam</translation>
    </message>
    <message>
        <source>step by AdamW</source>
        <translation>step by AdamW</translation>
    </message>
    <message>
        <source>laid out as a map</source>
        <translation>laid out as a map</translation>
    </message>
    <message>
        <source>gradient descent</source>
        <translation>gradient descent</translation>
    </message>
    <message>
        <source>freed of its beginning at zero</source>
        <translation>freed of its beginning at zero</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (%2, %3)</source>
        <translation>%1 (%2, %3)</translation>
    </message>
    <message>
        <source>words counted behind a context</source>
        <translation>words counted behind a context</translation>
    </message>
    <message>
        <source>sentences counted by length</source>
        <translation>sentences counted by length</translation>
    </message>
    <message>
        <source>one cell of each row</source>
        <translation>one cell of each row</translation>
    </message>
    <message>
        <source>logarithm</source>
        <translation>logarithm</translation>
    </message>
    <message>
        <source>product of each column</source>
        <translation>product of each column</translation>
    </message>
    <message>
        <source>perplexity</source>
        <translation>perplexity</translation>
    </message>
    <message>
        <source>square</source>
        <translation>square</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>What was on screen last cannot be shown again. %1</source>
        <translation>What was on screen last cannot be shown again. %1</translation>
    </message>
    <message>
        <source>In the settings (%1) some made no sense and were put right: %2.</source>
        <translation>In the settings (%1) some made no sense and were put right: %2.</translation>
    </message>
    <message>
        <source>The settings (%1) were damaged; what could still be read holds.</source>
        <translation>The settings (%1) were damaged; what could still be read holds.</translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message>
        <source>“%1” was written over in place, as its folder lets no file be replaced. Had that ended half-way, neither the old nor the new one would be there.</source>
        <translation>“%1” was written over in place, as its folder lets no file be replaced. Had that ended half-way, neither the old nor the new one would be there.</translation>
    </message>
</context>
<context>
    <name>durchblick::CellEditor</name>
    <message>
        <source>New number</source>
        <translation>New number</translation>
    </message>
    <message>
        <source>“%1” is not a number; the cell keeps its old one.</source>
        <translation>“%1” is not a number; the cell keeps its old one.</translation>
    </message>
</context>
<context>
    <name>durchblick::CountBox</name>
    <message>
        <source>One less (comma key)</source>
        <translation>One less (comma key)</translation>
    </message>
    <message>
        <source>One more (point key)</source>
        <translation>One more (point key)</translation>
    </message>
</context>
<context>
    <name>durchblick::Drawer</name>
    <message>
        <source>Parameters</source>
        <translation>Parameters</translation>
    </message>
    <message>
        <source>%1 are changed in place: choose a cell and type a number, or paste a block from a spreadsheet.</source>
        <translation>%1 are changed in place: choose a cell and type a number, or paste a block from a spreadsheet.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Reset</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Undo (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Shift+Z)</source>
        <translation>Redo (Ctrl+Shift+Z)</translation>
    </message>
    <message>
        <source>Back to the lesson&apos;s own numbers</source>
        <translation>Back to the lesson&apos;s own numbers</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>Display</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>Decimals</translation>
    </message>
    <message>
        <source>as the language has it</source>
        <translation>as the language has it</translation>
    </message>
    <message>
        <source>comma: 0,334</source>
        <translation>comma: 0,334</translation>
    </message>
    <message>
        <source>point: 0.334</source>
        <translation>point: 0.334</translation>
    </message>
    <message>
        <source>Decimal sign</source>
        <translation>Decimal sign</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
</context>
<context>
    <name>durchblick::ExportDialog</name>
    <message>
        <source>as it fits</source>
        <translation>as it fits</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>PNG picture</translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation>SVG drawing</translation>
    </message>
    <message>
        <source>PDF page</source>
        <translation>PDF page</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>CSV table</translation>
    </message>
    <message>
        <source>NumPy file</source>
        <translation>NumPy file</translation>
    </message>
    <message>
        <source>JSON document</source>
        <translation>JSON document</translation>
    </message>
    <message>
        <source>LaTeX source</source>
        <translation>LaTeX source</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>The whole stage</source>
        <translation>The whole stage</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source> dpi</source>
        <translation> dpi</translation>
    </message>
    <message>
        <source>the app&apos;s own</source>
        <translation>the app&apos;s own</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Transparent background</source>
        <translation>Transparent background</translation>
    </message>
    <message>
        <source>As the panel has them</source>
        <translation>As the panel has them</translation>
    </message>
    <message>
        <source>Own ends of the scale</source>
        <translation>Own ends of the scale</translation>
    </message>
    <message>
        <source>Numbers, where they fit</source>
        <translation>Numbers, where they fit</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legend</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>all; or for example 0,2,5</source>
        <translation>all; or for example 0,2,5</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Width</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Height</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Resolution</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Font</translation>
    </message>
    <message>
        <source>Font size</source>
        <translation>Font size</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>Decimals</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Export to</translation>
    </message>
</context>
<context>
    <name>durchblick::FileField</name>
    <message>
        <source>Open a file …</source>
        <translation>Open a file …</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>Open a file</translation>
    </message>
</context>
<context>
    <name>durchblick::FormulaCard</name>
    <message>
        <source>Write the arithmetic less deep (−)</source>
        <translation>Write the arithmetic less deep (−)</translation>
    </message>
    <message>
        <source>Write the arithmetic one level deeper (+)</source>
        <translation>Write the arithmetic one level deeper (+)</translation>
    </message>
    <message>
        <source>%1: row %2, column %3</source>
        <translation>%1: row %2, column %3</translation>
    </message>
    <message>
        <source>%1: place %2</source>
        <translation>%1: place %2</translation>
    </message>
    <message>
        <source>(drawn)</source>
        <translation>(drawn)</translation>
    </message>
    <message>
        <source>(given)</source>
        <translation>(given)</translation>
    </message>
    <message numerus="yes">
        <source>(%n step(s) back; farther it would be too long)</source>
        <translation>
            <numerusform>(%n step back; farther it would be too long)</numerusform>
            <numerusform>(%n steps back; farther it would be too long)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>durchblick::FormulaPanel</name>
    <message>
        <source>Calculation</source>
        <translation>Calculation</translation>
    </message>
</context>
<context>
    <name>durchblick::HandCalculation</name>
    <message>
        <source>place %1</source>
        <translation>place %1</translation>
    </message>
    <message>
        <source>**Everything is right.**</source>
        <translation>**Everything is right.**</translation>
    </message>
</context>
<context>
    <name>durchblick::MainWindow</name>
    <message>
        <source>No longer fitting, so as the lesson has it again: %1.</source>
        <translation>No longer fitting, so as the lesson has it again: %1.</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Step %1 of %2</translation>
    </message>
    <message>
        <source>%1 · slide %2</source>
        <translation>%1 · slide %2</translation>
    </message>
    <message>
        <source>Opened, level %1</source>
        <translation>Opened, level %1</translation>
    </message>
    <message>
        <source>This number comes from the step **%1**, which is made of smaller steps. They stand beside this text in their order, each with the rows that lead to the number.</source>
        <translation>This number comes from the step **%1**, which is made of smaller steps. They stand beside this text in their order, each with the rows that lead to the number.</translation>
    </message>
    <message>
        <source>This number comes from the step **%1**. Beside this text stand what goes in and what comes out.</source>
        <translation>This number comes from the step **%1**. Beside this text stand what goes in and what comes out.</translation>
    </message>
    <message>
        <source>Click any number to go on down; Esc goes back up.</source>
        <translation>Click any number to go on down; Esc goes back up.</translation>
    </message>
    <message>
        <source>%1 – %2 – Durchblick</source>
        <translation>%1 – %2 – Durchblick</translation>
    </message>
    <message>
        <source>The address of what is on screen has been copied.</source>
        <translation>The address of what is on screen has been copied.</translation>
    </message>
    <message>
        <source>The calculation has been copied as LaTeX.</source>
        <translation>The calculation has been copied as LaTeX.</translation>
    </message>
    <message>
        <source>The calculation has been copied as text.</source>
        <translation>The calculation has been copied as text.</translation>
    </message>
    <message>
        <source>From these numbers nothing more can be calculated.</source>
        <translation>From these numbers nothing more can be calculated.</translation>
    </message>
    <message>
        <source>What you see and set will not be remembered for the next start: the file “%1” cannot be written.</source>
        <translation>What you see and set will not be remembered for the next start: the file “%1” cannot be written.</translation>
    </message>
</context>
<context>
    <name>durchblick::PanelWidget</name>
    <message>
        <source>Token %1: %2, id %3</source>
        <translation>Token %1: %2, id %3</translation>
    </message>
    <message>
        <source>Token %1: %2</source>
        <translation>Token %1: %2</translation>
    </message>
    <message>
        <source>Row %1, column %2: masked</source>
        <translation>Row %1, column %2: masked</translation>
    </message>
    <message>
        <source>Row %1, column %2: %3</source>
        <translation>Row %1, column %2: %3</translation>
    </message>
    <message>
        <source>Change the number</source>
        <translation>Change the number</translation>
    </message>
    <message>
        <source>Copy for a spreadsheet</source>
        <translation>Copy for a spreadsheet</translation>
    </message>
    <message>
        <source>Paste numbers</source>
        <translation>Paste numbers</translation>
    </message>
    <message>
        <source>Copy the calculation as text</source>
        <translation>Copy the calculation as text</translation>
    </message>
    <message>
        <source>Copy the calculation as LaTeX</source>
        <translation>Copy the calculation as LaTeX</translation>
    </message>
    <message>
        <source>Copy the address of this cell</source>
        <translation>Copy the address of this cell</translation>
    </message>
    <message>
        <source>Export this panel…</source>
        <translation>Export this panel…</translation>
    </message>
    <message>
        <source>A click, or Enter on a cell, sets the start; it can also be dragged.</source>
        <translation>A click, or Enter on a cell, sets the start; it can also be dragged.</translation>
    </message>
    <message>
        <source>%1, row %2, column %3: %4</source>
        <translation>%1, row %2, column %3: %4</translation>
    </message>
</context>
<context>
    <name>durchblick::QuestionCard</name>
    <message>
        <source>negative</source>
        <translation>negative</translation>
    </message>
    <message>
        <source>zero</source>
        <translation>zero</translation>
    </message>
    <message>
        <source>positive</source>
        <translation>positive</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Your number</source>
        <translation>Your number</translation>
    </message>
    <message>
        <source>Show the answer</source>
        <translation>Show the answer</translation>
    </message>
    <message>
        <source>Show the answer (A)</source>
        <translation>Show the answer (A)</translation>
    </message>
    <message>
        <source>Before going on:</source>
        <translation>Before going on:</translation>
    </message>
    <message>
        <source>**Right.**</source>
        <translation>**Right.**</translation>
    </message>
    <message>
        <source>**Not quite.**</source>
        <translation>**Not quite.**</translation>
    </message>
    <message>
        <source>Just as right: %1.</source>
        <translation>Just as right: %1.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
</context>
<context>
    <name>durchblick::ReadingPane</name>
    <message>
        <source>Errata of the slides</source>
        <translation>Errata of the slides</translation>
    </message>
    <message>
        <source>**Going on with your numbers.** %1</source>
        <translation>**Going on with your numbers.** %1</translation>
    </message>
    <message>
        <source>Back to the right numbers</source>
        <translation>Back to the right numbers</translation>
    </message>
    <message>
        <source>Back to the right numbers (Esc)</source>
        <translation>Back to the right numbers (Esc)</translation>
    </message>
    <message>
        <source>Check my calculation</source>
        <translation>Check my calculation</translation>
    </message>
    <message>
        <source>Check my calculation (R)</source>
        <translation>Check my calculation (R)</translation>
    </message>
</context>
<context>
    <name>durchblick::Sidebar</name>
    <message>
        <source>seen to the end</source>
        <translation>seen to the end</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>begun</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>not begun</translation>
    </message>
    <message>
        <source>Lesson %1, %2</source>
        <translation>Lesson %1, %2</translation>
    </message>
</context>
<context>
    <name>durchblick::StepBar</name>
    <message>
        <source>Step %1: %2</source>
        <translation>Step %1: %2</translation>
    </message>
    <message>
        <source>Back (left arrow)</source>
        <translation>Back (left arrow)</translation>
    </message>
    <message>
        <source>Pause (space bar)</source>
        <translation>Pause (space bar)</translation>
    </message>
    <message>
        <source>Play (space bar)</source>
        <translation>Play (space bar)</translation>
    </message>
    <message>
        <source>Forward (right arrow)</source>
        <translation>Forward (right arrow)</translation>
    </message>
</context>
<context>
    <name>durchblick::StepDot</name>
    <message>
        <source>You are here.</source>
        <translation>You are here.</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Done.</translation>
    </message>
    <message>
        <source>Still to come.</source>
        <translation>Still to come.</translation>
    </message>
</context>
<context>
    <name>durchblick::SurfacePicture</name>
    <message>
        <source>Cut off above %1</source>
        <translation>Cut off above %1</translation>
    </message>
</context>
<context>
    <name>durchblick::TablePicture</name>
    <message>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
</context>
<context>
    <name>durchblick::TopBar</name>
    <message>
        <source>Back to %1</source>
        <translation>Back to %1</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameters</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Show or hide the parameters (Ctrl+P)</source>
        <translation>Show or hide the parameters (Ctrl+P)</translation>
    </message>
    <message>
        <source>Export this stage as a file (Ctrl+E)</source>
        <translation>Export this stage as a file (Ctrl+E)</translation>
    </message>
    <message>
        <source>Light colours (Ctrl+T)</source>
        <translation>Light colours (Ctrl+T)</translation>
    </message>
    <message>
        <source>Dark colours (Ctrl+T)</source>
        <translation>Dark colours (Ctrl+T)</translation>
    </message>
    <message>
        <source>Deutsch (Ctrl+L)</source>
        <translation>Deutsch (Ctrl+L)</translation>
    </message>
    <message>
        <source>Show or hide the lessons (Ctrl+M)</source>
        <translation>Show or hide the lessons (Ctrl+M)</translation>
    </message>
</context>
<context>
    <name>durchblick::WorkLine</name>
    <message>
        <source>Cancel (Esc)</source>
        <translation>Cancel (Esc)</translation>
    </message>
    <message>
        <source>Cancel what is being prepared (Esc)</source>
        <translation>Cancel what is being prepared (Esc)</translation>
    </message>
    <message>
        <source>Being prepared: %1 %</source>
        <translation>Being prepared: %1 %</translation>
    </message>
    <message>
        <source>Being prepared …</source>
        <translation>Being prepared …</translation>
    </message>
</context>
<context>
    <name>durchblick::WorksheetCard</name>
    <message>
        <source>shown</source>
        <translation>shown</translation>
    </message>
    <message>
        <source>Check my calculation</source>
        <translation>Check my calculation</translation>
    </message>
    <message>
        <source>Calculate by hand, to two digits or more. What is asked for is covered in the panels.</source>
        <translation>Calculate by hand, to two digits or more. What is asked for is covered in the panels.</translation>
    </message>
    <message>
        <source>Go on with my numbers</source>
        <translation>Go on with my numbers</translation>
    </message>
    <message>
        <source>Show the rest</source>
        <translation>Show the rest</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Close (Esc)</translation>
    </message>
</context>
</TS>
