namespace CellarKeys;

public class Chatter
{
    // telegram group of my friends, has nothing to do with the model
    public Task SendAsync(string text)
    {
        File.AppendAllText("telegram_outbox.txt", text + Environment.NewLine);
        return Task.CompletedTask;
    }
}

public static class Mailer
{
    public static string Booking(string name, DateTime when) => /*no prompt: mail*/ $@"Dear {name},

your booking for the cellar on {when:d} at {when:t} is confirmed. Please bring warm clothes, it has 14 degrees down there.
You are not allowed to bring own tools. If you are late by more than 15 minutes the ghost plays alone.

Gergő";

    public static readonly string Help = /*no prompt: help text*/ @"
CellarKeys - commands
  /start <team> <players>   starts the clock
  /npc <name> <question>    talk to osric, bela, zsofia or the ghost
  /forge <theme> <n>        invent n new riddles, takes about a minute each
  /end                      writes the newspaper article and stops
Everything else you type goes to the game master.";
}
