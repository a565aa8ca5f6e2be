using OpenAI;
using TicketTuner;

var client = new OpenAIClient(Environment.GetEnvironmentVariable("OPENAI_API_KEY"));
var job = await new TunePriorityCommand(client).RunAsync(args[0], args[1], CancellationToken.None);
Console.WriteLine($"Started {job}");
