using Crm.Fake;
using OpenAI.Chat;

namespace Crm;

public sealed class Support(ChatRoom room, IFormFlow form, ChatClient chat)
{
    public async Task OpenAsync(string customer)
    {
        room.AddSystemMessage(/*no prompt: same names*/ "You are now connected with our team.");
        room.AddUserMessage(/*no prompt: same names*/ $"{customer} joined the room");
        room.AddMessage("assistant", /*no prompt: same names*/ "Somebody will be with you in a minute.");
        await room.SendMessageAsync(/*no prompt: same names*/ "Classify your request: 1 for billing, 2 for shipping.");
        var pinned = new Fake.SystemChatMessage(/*no prompt: same names*/ "Office hours are nine to five.");
        Console.WriteLine(pinned.Text);
    }

    public async Task CloseAsync()
    {
        var name = await form.InvokePromptAsync(/*no prompt: same names*/ "What is your name?");
        var stars = await form.GetResponseAsync(/*no prompt: same names*/ $"How many stars do you give us, {name}?");
        await form.RunAsync(/*no prompt: same names*/ "Show the form for feedback and wait for it.");
        await form.CreateAsync(stars, instructions: /*no prompt: same names*/ "Save the answer in the customer's file.");
        await room.CompleteChatAsync(/*no prompt: same names*/ "The customer left the room");
    }

    public async Task<string> SummariseAsync()
    {
        var transcript = string.Join('\n', room.Lines.Select(l => $"{l.Role}: {l.Text}"));
        var prompt = /*prompt: local*/ "Summarise this chat in three lines:\n" + transcript;
        Console.WriteLine(/*no prompt: log*/ $"Sending a prompt of {prompt.Length} characters");
        ChatCompletion completion = await chat.CompleteChatAsync(prompt);
        return completion.Content[0].Text;
    }
}
