with a as (select id, seq + 0 as seq, action, "to", score from actions),
lead as (select id, "to" as lead, max(seq) from a where action = 'route' group by id),
done as (select distinct id from a where action = 'resolve'),
score as (select id, score, max(seq) from a where score <> '' group by id)
select lead.lead, substr(d.received, 1, 7) as month, count(*), count(done.id),
  sum(coalesce(score.score + 0 >= 3, 0)), count(score.id)
from demands d join lead on lead.id = d.id left join done on done.id = d.id left join score on score.id = d.id
group by 1, 2;
