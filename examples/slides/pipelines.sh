# Learning traces in a shell: from a log of GELF messages into an archive, from the archive
# into a database, and a question to it.

zcat sample.jsonl.gz | ralph push --backend fs sample.gz

ralph list --backend fs --new | xargs -I {} -n 1 bash -c \
  "ralph fetch --backend fs {} | gunzip | ralph extract --parser gelf | ralph push --backend sqlite"

ralph fetch --backend fs sample.gz | gunzip | ralph extract --parser gelf |
  ralph convert --from edx --to xapi --platform-url https://www.example.org |
  ralph push --backend sqlite

ralph fetch --backend sqlite | jq -r .actor.account.name | sort | uniq -c | sort -rn | head -n 3
