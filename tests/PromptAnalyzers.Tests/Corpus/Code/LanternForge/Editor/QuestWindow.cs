using System.Text;
using System.Text.Json;
using LanternForge.Tools;
using OpenAI.Chat;
using UnityEditor;
using UnityEngine;

namespace LanternForge.Editor
{
    [Serializable] public class QuestStep { public string type = ""; public string target = ""; public int count = 1; }
    [Serializable] public class Quest { public string title = ""; public string giver = ""; public QuestStep[] steps = Array.Empty<QuestStep>(); }

    public class QuestWindow : EditorWindow
    {
        string _idea = "";
        string _designDoc = "";
        int _steps = 4;
        readonly List<string> _items = new() { "lamp oil", "tarred rope", "blue herring", "brass key" };
        Quest? _quest;

        [MenuItem("LanternForge/Quest Maker")]
        public static void ShowWindow() => GetWindow<QuestWindow>("Quest Maker");

        void OnGUI()
        {
            _idea = EditorGUILayout.TextField("Idea", _idea);
            _steps = EditorGUILayout.IntField("Steps", _steps);
            if (GUILayout.Button("Make quest")) _ = MakeQuestAsync();
            _designDoc = EditorGUILayout.TextArea(_designDoc);
            if (GUILayout.Button("Import from design doc")) _ = ImportAsync();
            if (_quest == null) EditorGUILayout.HelpBox(/*no prompt: UI text*/ "No quest yet. Type an idea above or paste the chapter of the design document and press import.", MessageType.Warning);
        }

        async Task MakeQuestAsync()
        {
            var prompt = new StringBuilder();
            prompt.AppendLine(/*maybe task*//*prompt: builder*/ $"Make a side quest with {_steps} steps out of this idea: {_idea}");
            prompt.AppendLine("Step types: talk, fetch, kill, light, escort. Never two fetch steps in a row.");
            prompt.Append("Items that exist: ").AppendLine(string.Join(", ", _items));
            prompt.AppendLine("The last step must change something in the village the player can see.");
            prompt.AppendLine("Output JSON: { \"title\": \"\", \"giver\": \"\", \"steps\": [ { \"type\": \"\", \"target\": \"\", \"count\": 1 } ] }");

            var json = await LlmGateway.Raw(new ChatMessage[]
            {
                new SystemChatMessage(/*prompt: call*/ "You are the quest designer of a small studio. You hate filler quests. JSON only."),
                new UserChatMessage(prompt.ToString())
            }, new ChatCompletionOptions { ResponseFormat = ChatResponseFormat.CreateJsonObjectFormat() });

            try { _quest = JsonUtility.FromJson<Quest>(json); }
            catch (JsonException) { Debug.LogWarning("[Quest Maker] The answer could not be read as a quest, press the button again or use fewer steps."); }
            Repaint();
        }

        async Task ImportAsync()
        {
            var options = new ChatCompletionOptions
            {
                Temperature = 0,
                ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat("quest", BinaryData.FromString(QuestSchema), jsonSchemaIsStrict: true)
            };
            var json = await LlmGateway.Raw(
                [
                    new SystemChatMessage(/*typed task*//*prompt: call*/ "Read the chapter of a game design document and extract the quest that is described in it. Use the names of the document. Ideas marked with (maybe) or with a question mark are not part of the quest. Count is 1 if nothing is said."),
                    new UserChatMessage(_designDoc)
                ], options);
            _quest = JsonUtility.FromJson<Quest>(json);
            Repaint();
        }

        const string QuestSchema = /*no prompt: json schema*/ """
            { "type": "object", "additionalProperties": false, "required": ["title", "giver", "steps"],
              "properties": {
                "title": { "type": "string" }, "giver": { "type": "string" },
                "steps": { "type": "array", "items": { "type": "object", "additionalProperties": false, "required": ["type", "target", "count"],
                  "properties": { "type": { "type": "string", "enum": ["talk", "fetch", "kill", "light", "escort"] }, "target": { "type": "string" }, "count": { "type": "integer" } } } } } }
            """;
    }
}
