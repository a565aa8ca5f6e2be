using ChatGallery;
using ChatGallery.Demos;
using OpenAI.Chat;

var key = Environment.GetEnvironmentVariable("OPENAI_API_KEY");
if (string.IsNullOrEmpty(key))
{
    throw new InvalidOperationException(/*no prompt: exception*/ "Please set the environment variable OPENAI_API_KEY and start the samples again. Do not put the key into the source code.");
}

var client = new ChatClient("gpt-4o-mini", key);

var demos = new DemoBase[]
{
    new SimpleAskDemo(client),
    new StreamingDemo(client),
    new TravelGuideDemo(client),
    new ReviewLabelDemo(client),
    new InvoiceDemo(client),
    new MailTriageDemo(client),
    new ReceiptPhotoDemo(client),
    new SubtitleDemo(client),
    new ToolDemo(client),
    new OtherClientsDemo(client, key),
};

while (true)
{
    Console.Clear();
    Console.WriteLine(/*no prompt: ui text*/ "You are in the chat gallery. Choose one of the demos below, answer with its number only, or press q to quit.");
    for (var i = 0; i < demos.Length; i++)
        Console.WriteLine($"{i + 1,3}  {demos[i].Title,-24} {demos[i].Description}");

    var line = Console.ReadLine();
    if (line is null or "q") return;
    if (!int.TryParse(line, out var n) || n < 1 || n > demos.Length) continue;

    try
    {
        await demos[n - 1].RunAsync();
    }
    catch (System.ClientModel.ClientResultException ex)
    {
        Console.Error.WriteLine("HTTP " + ex.Status + " " + ex.Message);
    }
    Console.WriteLine();
    Console.WriteLine("-- enter --");
    Console.ReadLine();
}
