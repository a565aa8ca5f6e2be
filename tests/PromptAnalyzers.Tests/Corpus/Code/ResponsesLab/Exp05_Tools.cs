#pragma warning disable OPENAI001
using OpenAI.Responses;

namespace ResponsesLab;

public static class Exp05_Tools
{
    public static async Task RunAsync(ResponsesClient client)
    {
        var tool = ResponseTool.CreateFunctionTool("get_tide",
            BinaryData.FromString("""{"type":"object","properties":{"harbour":{"type":"string"}},"required":["harbour"],"additionalProperties":false}"""),
            true, /*no prompt: tool description*/ "Returns the next high tide for a harbour. Call this whenever the user asks about water levels, never guess.");

        List<ResponseItem> items = new()
        {
            ResponseItem.CreateDeveloperMessageItem(/*prompt: call*/ "You help hobby sailors to plan a day trip. Use the tide tool before recommending a time to leave. Mention the wind only if asked."),
            ResponseItem.CreateUserMessageItem(Console.ReadLine() ?? "")
        };

        bool again;
        do
        {
            again = false;
            var o = new CreateResponseOptions { Model = "gpt-5-mini" };
            foreach (var i in items) o.InputItems.Add(i);
            o.Tools.Add(tool);
            ResponseResult r = await client.CreateResponseAsync(o);
            items.AddRange(r.OutputItems);
            foreach (var call in r.OutputItems.OfType<FunctionCallResponseItem>())
            {
                items.Add(new FunctionCallOutputResponseItem(call.CallId, "{\"high\":\"11:42\"}"));
                again = true;
            }
            if (!again) Console.WriteLine(r.GetOutputText());
        } while (again);
    }
}
