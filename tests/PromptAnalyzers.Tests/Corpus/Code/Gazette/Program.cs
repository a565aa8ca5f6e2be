#pragma warning disable OPENAI001
using Gazette;
using OpenAI.Responses;

var key = Environment.GetEnvironmentVariable("OPENAI_API_KEY");
if (key is null)
{
    Console.Error.WriteLine(/*no prompt: console error*/ "You need an API key. Set OPENAI_API_KEY and run the tool again, and please do not paste your key in the newsroom chat.");
    return 1;
}

var client = new ResponsesClient(key);
var desk = new Desk(client);
var cms = new CmsClient(new Uri("https://cms.gazette.example/api/"));

if (args.Length == 0)
{
    Console.WriteLine(/*no prompt: usage text*/ """
        gazette <command> <article id>

          headline   Write five headlines for the given article
          section    Find out which section the article belongs to
          claims     List all claims which must be checked
          tips       Sort the tips that came in over night
          morning    Write the morning newsletter
          de         Translate the article into German
        """);
    return 0;
}

var article = args.Length > 1 ? await cms.LoadAsync(args[1]) : new Article(0, "", "", "en");

switch (args[0])
{
    case "headline":
        foreach (var h in await desk.HeadlinesAsync(article)) Console.WriteLine("- " + h);
        break;

    case "section":
        // one shot, no need for the wrapper
        ResponseResult sec = await client.CreateResponseAsync(Desk.Model,
            /*reasoned task*/ /*prompt: call*/ $"Which section does this article belong to? Pick one of Local, Sports, Business, Culture, Police, Opinion and answer with that word only.\n\n{article.Body}");
        await cms.SetSectionAsync(article.Id, sec.GetOutputText().Trim());
        break;

    case "claims":
        var claimPrompt = /*reasoned task*/ /*prompt: file*/ File.ReadAllText("Prompts/claims.txt") + "\n\n<article>\n" + article.Body + "\n</article>";
        ResponseResult claims = await client.CreateResponseAsync(Desk.Model, claimPrompt);
        foreach (var line in claims.GetOutputText().Split('\n').Where(l => l.Count(c => c == '|') == 3))
            Console.WriteLine(line);
        break;

    case "tips":
        var line2 = new TipLine(client);
        line2.Urgent += (tip, why) => cms.Notify("city-editor", /*no prompt: notification*/ $"Please call back the tipster of #{tip.Id} right away. Reason: {why}");
        await line2.SortAsync(await cms.TipsAsync());
        break;

    case "morning":
        await desk.NewsletterAsync(await cms.LatestAsync(8), Console.Out);
        break;

    case "de":
    {
        var text = /*maybe task*/ /*prompt: local*/ @"Translate the following newspaper article to German. Keep the paragraphs, keep names of places in there English form and convert miles, feet and Fahrenheit into metric units. Quotes must be in „German quotation marks“. Return only the translated text:

" + article.Body;
        ResponseResult de = await client.CreateResponseAsync(Desk.Model, text);
        // the readers of the German edition want it shorter
        ResponseResult shorter = await client.CreateResponseAsync(Desk.Model, /*prompt: call*/ "Kürze den deutschen Text auf höchstens 120 Wörter, ohne den ersten Absatz zu verändern.", de.Id);
        await cms.CreateResponseAsync(article.Id, /*no prompt: reader comment*/ "A German version of this article is now online. Write to us if you find mistakes in the translation!");
        Console.WriteLine(shorter.GetOutputText());
        break;
    }

    case "edit":
        Console.WriteLine(await desk.RunAsync(/*maybe task*/ /*prompt: elsewhere*/ HouseStyle.SubEditor, article.Body));
        break;

    case "caption":
        var caption = await desk.RunAsync(
            /*prompt: wrapper*/ "You write photo captions in the AP style: present tense, one sentence, who is in the picture from left to right, then the date and place.",
            /*prompt: wrapper*/ $"Photo notes from the photographer: {string.Join("; ", args.Skip(2))}. Story it goes with: {article.Title}");
        Console.WriteLine(caption);
        break;

    default:
        Console.WriteLine("unknown command");
        break;
}
return 0;
