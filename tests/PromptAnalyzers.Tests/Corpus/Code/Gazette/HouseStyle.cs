namespace Gazette;

/// <summary>Texts agreed with the copy desk, change them only after the Monday meeting.</summary>
public static class HouseStyle
{
    public const string Taboo = "Never use the words slam, blast, shocking or you won't believe.";

    public static readonly string SubEditor = $@"You are a sub-editor. Correct spelling, grammar and house style in the text you get and return the complete corrected text, nothing else.

House style:
* numbers one to nine in words, 10 and up in digits, except ages and money
* first mention of a person with first name, last name and role; afterwards last name only
* no Oxford comma
* ""said"" is the only verb for quotes, also for politicians
* times as 7 p.m., not 19:00 or 7pm
* do not touch the words inside of quotation marks, even if they are wrong

{Taboo} When a sentence can not be understood leave it as it is and put [??] behind it.";

    public const string ForReporters = /*no prompt: help page*/ @"You are writing for people who have ten minutes at breakfast. Start with what happened. Keep sentences short. Answer who, what, when, where and why in the first two paragraphs, and never send a text to the desk you did not read aloud once.";
}
