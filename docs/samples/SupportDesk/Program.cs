using System.ClientModel;
using Azure.AI.OpenAI;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Chat;
using SupportDesk.Classification;
using SupportDesk.FineTuning;
using SupportDesk.Orders;
using SupportDesk.Replies;
using SupportDesk.Tickets;
using SupportDesk.Workshop;

// SupportDesk classify <subject> <body>            the queue of a ticket, with and without examples
// SupportDesk reply <customer> <subject> <body>    a draft, with the rules of the topic and with the whole style guide
// SupportDesk repair <question>                    an answer about repairs, and the same with the date before the price list
// SupportDesk orders <mail>                        the order numbers in a mail, bound to a type, and parsed
// SupportDesk tune-classifier <training.jsonl>
// SupportDesk tune-replies <training.jsonl> <validation.jsonl>
switch (args)
{
    case ["classify", var subject, var body]:
        var ticket = new Ticket("", subject, body);
        Console.WriteLine($"with examples: {await new TicketClassifier(Key()).ClassifyAsync(ticket)}");
        Console.WriteLine($"without:       {await new QuickTicketClassifier(Key()).ClassifyAsync(ticket)}");
        return 0;

    case ["reply", var customer, var subject, var body]:
        var mail = new Ticket(customer, subject, body);
        using (var chat = new ChatClient("gpt-4.1-mini", Key()).AsIChatClient())
        {
            var queue = await new TicketClassifier(Key()).ClassifyAsync(mail);
            Console.WriteLine(await new ReplyWriter(chat).WriteAsync(mail, queue));
            Console.WriteLine("---");
            Console.WriteLine(await new HouseStyleReplyWriter(chat).WriteAsync(mail));
        }

        return 0;

    case ["repair", var question]:
        using (var chat = new ChatClient("gpt-4.1-mini", Key()).AsIChatClient())
        {
            Console.WriteLine(await new WorkshopAdvisor(chat).AnswerAsync(question));
            Console.WriteLine("---");
            Console.WriteLine(await new DatedWorkshopAdvisor(chat).AnswerAsync(question));
        }

        return 0;

    case ["orders", var letter]:
        using (var chat = new ChatClient("gpt-4.1-mini", Key()).AsIChatClient())
        {
            Console.WriteLine($"bound:  {string.Join(", ", await new BoundOrderNumberReader(chat).ReadAsync(letter))}");
            Console.WriteLine($"parsed: {string.Join(", ", await new OrderNumberReader(Key()).ReadAsync(letter))}");
        }

        return 0;

    case ["tune-classifier", var training]:
        var openAI = new OpenAIClient(Key());
        Console.WriteLine(await new TuneClassifierCommand(openAI.GetOpenAIFileClient(), openAI.GetFineTuningClient()).RunAsync(training, CancellationToken.None));
        return 0;

    case ["tune-replies", var training, var validation]:
        var azure = new AzureOpenAIClient(new Uri(Variable("AZURE_OPENAI_ENDPOINT")), new ApiKeyCredential(Variable("AZURE_OPENAI_API_KEY")));
        Console.WriteLine(await new TuneReplyWriterCommand(azure).RunAsync(training, validation, CancellationToken.None));
        return 0;

    default:
        Console.Error.WriteLine("Usage: SupportDesk classify|reply|repair|orders|tune-classifier|tune-replies ... (see Program.cs)");
        return 2;
}

static string Key() => Variable("OPENAI_API_KEY");

static string Variable(string name) =>
    Environment.GetEnvironmentVariable(name) ?? throw new InvalidOperationException($"Set the environment variable {name}.");
