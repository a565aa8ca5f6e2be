using System.ComponentModel;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using PodcastStudio;
using PodcastStudio.Agents;
using PodcastStudio.Llm;
using PodcastStudio.Quality;

var settings = new StudioSettings();
IChatClient client = new OpenAI.Chat.ChatClient("gpt-4o-mini", Environment.GetEnvironmentVariable("OPENAI_API_KEY"))
    .AsIChatClient()
    .AsBuilder()
    .UseShowVoice(settings)
    .UseDate()
    .UseFunctionInvocation()
    .Build();

var llm = new ChatClientLlm(client);
var episode = new Episode(int.Parse(args[1]), args[2], File.ReadAllText(args[0]));

var notes = await new EpisodePipeline(llm, client)
    .Then("clean", t => t.Replace("\r", ""))
    .Then("shorten", /*prompt: wrapper*/ "Remove filler words, greetings and advertising from the transcript. Keep the time stamps.")
    .Then("notes", /*prompt: wrapper*/ """
        Write show notes:
        - one paragraph summary
        - links and books that were mentioned (no invented URLs!!)
        - three quotes with time stamp
        """)
    .RunAsync(episode.Transcript);

var tools = new ChatOptions
{
    Tools = [AIFunctionFactory.Create(Downloads, "downloads", /*no prompt: tool*/ "Number of downloads of an episode in the first week")],
};
var answer = await client.GetResponseAsync(
    [new(ChatRole.User, /*prompt: call*/ "Which of the last three episodes did best, and why could that be?")],
    tools);
Console.WriteLine(answer.Text);

var score = await new Judge(client).ScoreAsync(episode.Transcript, notes);
Console.WriteLine(/*no prompt: console*/ $"The notes got {score.Points} of 10 points: {score.Reason}");

var room = new WritersRoom(client);
Console.WriteLine(await room.IntroAsync(episode));

static int Downloads([Description(/*no prompt: tool*/ "The number of the episode")] int episode) => episode * 1000 % 777;
