using System.Globalization;
using InvoiceBatch.Llm;
using OpenAI.Chat;

namespace InvoiceBatch.Steps;

public class Booker
{
    private const string AccountTemplate = /*prompt: member*/ @"Du bist Buchhalter in einem deutschen Handwerksbetrieb (SKR03).
Auf welches Konto gehört diese Rechnung?

Lieferant: {0}
Betrag: {1} {2}

Antworte nur mit der vierstelligen Kontonummer.";

    private readonly ChatClient _chat;
    private readonly Ask _ask;

    public Booker(ChatClient chat)
    {
        _chat = chat;
        _ask = Asking.With(chat, new ChatCompletionOptions { MaxOutputTokenCount = 50 });
    }

    public async Task<string> FindAccountAsync(Invoice invoice)
    {
        var prompt = string.Format(CultureInfo.InvariantCulture, AccountTemplate, invoice.Supplier, invoice.GrossAmount, invoice.Currency);
        var completion = await _chat.CompleteChatAsync(prompt);
        var account = completion.Value.Content[0].Text.Trim();
        if (account.Length == 4)
            return account;

        // the model sometimes likes to explain
        return await _ask(/*prompt: wrapper*/ $"Extract the account number (4 digits) from this text: {account}");
    }

    public async Task<string> CostCenterAsync(Invoice invoice, string[] centers)
    {
        var list = string.Join(Environment.NewLine, centers.Select((c, i) => $"{i + 1}. {c}"));
        var question = /*prompt: local*/ "Which cost center fits best for an invoice of " + invoice.Supplier + "?\n" + list + "\nNumber only.";
        return centers[int.Parse(await OnceAsync(question)) - 1];

        async Task<string> OnceAsync(string text)
        {
            ChatCompletion c = await _chat.CompleteChatAsync(new SystemChatMessage(/*prompt: call*/ "You assign cost centers."), new UserChatMessage(text));
            return c.Content[0].Text;
        }
    }

    public async Task<string> ReminderAsync(string customer, decimal amount, int level)
    {
        var tone = level switch
        {
            1 => /*prompt: local*/ "Write a friendly payment reminder. Assume that the customer forgot it.",
            2 => /*prompt: local*/ "Write a payment reminder. Be polite but firm, and set a deadline of 10 days.",
            _ => /*prompt: local*/ "Write the last reminder before we hand the case to a lawyer. Matter-of-fact, no threats.",
        };

        var response = await _chat.CompleteChatAsync(
            new SystemChatMessage(tone),
            new UserChatMessage(/*prompt: call*/ $"Customer: {customer}, open amount: {amount:N2} EUR"));
        return response.Value.Content[0].Text + /*no prompt: mail*/ "\n\nIf you have paid in the meantime, please ignore this letter.\nHofmann & Töchter GmbH";
    }
}
